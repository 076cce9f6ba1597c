import type { Role } from '../../gql/graphql.ts';

const vi = {
  REPORTER: 'Cán bộ báo cáo',
  UNIT_APPROVER: 'Lãnh đạo đơn vị duyệt',
  DISTRICT_OFFICER: 'Cán bộ cấp huyện',
  PRESS_AGENCY: 'Cơ quan báo chí',
  LEAD_DEPARTMENT: 'Cơ quan thường trực',
  COMMITTEE: 'Ban Chỉ đạo',
  ANALYST: 'Chuyên viên phân tích',
  AUDITOR: 'Kiểm tra, giám sát',
  ADMINISTRATOR: 'Quản trị hệ thống',
} satisfies Record<Role, string>;

const en = {
  REPORTER: 'Reporter',
  UNIT_APPROVER: 'Unit approver',
  DISTRICT_OFFICER: 'District officer',
  PRESS_AGENCY: 'Press agency',
  LEAD_DEPARTMENT: 'Lead department',
  COMMITTEE: 'Steering committee',
  ANALYST: 'Analyst',
  AUDITOR: 'Auditor',
  ADMINISTRATOR: 'Administrator',
} satisfies typeof vi;

export const roleNames = { vi, en };
