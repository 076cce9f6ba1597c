import type { BilingualText } from '@lantoa/analytics';
import type { Role } from '../../platform/schema/enums.ts';

export const ROLE_LABELS: Readonly<Record<Role, BilingualText>> = {
  REPORTER: { vi: 'Cán bộ báo cáo', en: 'Reporter' },
  UNIT_APPROVER: { vi: 'Lãnh đạo đơn vị duyệt', en: 'Unit approver' },
  DISTRICT_OFFICER: { vi: 'Cán bộ cấp huyện', en: 'District officer' },
  PRESS_AGENCY: { vi: 'Cơ quan báo chí', en: 'Press agency' },
  LEAD_DEPARTMENT: { vi: 'Cơ quan thường trực', en: 'Lead department' },
  COMMITTEE: { vi: 'Ban Chỉ đạo', en: 'Steering committee' },
  ANALYST: { vi: 'Chuyên viên phân tích', en: 'Analyst' },
  AUDITOR: { vi: 'Kiểm tra, giám sát', en: 'Auditor' },
  ADMINISTRATOR: { vi: 'Quản trị hệ thống', en: 'Administrator' },
};
