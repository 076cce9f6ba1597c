import type { Role } from '../../gql/graphql.ts';

interface RoleTexts {
  readonly name: string;
  readonly sees: string;
}

const vi = {
  title: 'Đăng nhập',
  lead: 'Lan Tỏa cho thấy công tác tuyên truyền về năm nội dung đã đến từng xã của Lạng Sơn hay chưa, và địa bàn nào còn trống.',
  email: 'Thư điện tử công vụ',
  password: 'Mật khẩu',
  code: 'Mã xác nhận',
  codeHint: 'Sáu chữ số trong ứng dụng xác thực, hoặc một mã dự phòng.',
  submit: 'Đăng nhập',
  submitting: 'Đang đăng nhập…',
  sampleTitle: 'Xem thử với số liệu mẫu',
  sampleLead: 'Máy chủ này chạy số liệu mẫu. Chọn một vai trò để vào ngay, không cần mật khẩu.',
  withAccount: 'Đăng nhập bằng tài khoản',
  roles: {
    COMMITTEE: {
      name: 'Thành viên Ban Chỉ đạo 138 tỉnh',
      sees: 'Toàn bộ số liệu tổng hợp và danh sách hoạt động, không kèm ghi chú tự do.',
    },
    LEAD_DEPARTMENT: { name: 'Cơ quan thường trực', sees: 'Mọi số liệu và bản ghi; nhập tệp được ghi nhận ngay.' },
    DISTRICT_OFFICER: {
      name: 'Cán bộ văn hóa – thông tin huyện',
      sees: 'Bản ghi của huyện mình; số liệu tổng hợp có ẩn số nhỏ; nhập tệp chờ duyệt.',
    },
    UNIT_APPROVER: { name: 'Người duyệt của đơn vị', sees: 'Bản ghi của đơn vị mình; số liệu tổng hợp có ẩn số nhỏ.' },
    REPORTER: {
      name: 'Cán bộ báo cáo cấp xã',
      sees: 'Bản ghi của xã mình; số liệu tổng hợp có ẩn số nhỏ; nhập tệp chờ duyệt.',
    },
    PRESS_AGENCY: { name: 'Cơ quan báo chí', sees: 'Sản phẩm báo chí của mình; số liệu tổng hợp có ẩn số nhỏ.' },
    ANALYST: { name: 'Người phân tích', sees: 'Số liệu tổng hợp có ẩn số nhỏ; không xem bản ghi.' },
    AUDITOR: { name: 'Kiểm tra, giám sát', sees: 'Mọi số liệu và bản ghi, chỉ đọc.' },
    ADMINISTRATOR: {
      name: 'Quản trị hệ thống',
      sees: 'Việc kỹ thuật và nhập tệp; không xem số liệu tổng hợp hay bản ghi.',
    },
  } satisfies Record<Role, RoleTexts>,
};

const en = {
  title: 'Sign in',
  lead: 'Lan Tỏa shows whether outreach on five subjects has reached each commune of Lạng Sơn, and where nothing has arrived yet.',
  email: 'Work e-mail',
  password: 'Password',
  code: 'Code',
  codeHint: 'Six digits of the authenticator app, or a recovery code.',
  submit: 'Sign in',
  submitting: 'Signing in…',
  sampleTitle: 'Look around with sample data',
  sampleLead: 'This server runs on sample data. Choose a role to enter at once, without a password.',
  withAccount: 'Sign in with an account',
  roles: {
    COMMITTEE: {
      name: 'Member of the provincial steering committee 138',
      sees: 'All aggregates and the list of activities, without free-text notes.',
    },
    LEAD_DEPARTMENT: { name: 'Lead department', sees: 'All figures and records; imported files count at once.' },
    DISTRICT_OFFICER: {
      name: 'District culture and information officer',
      sees: 'Records of the own district; aggregates with small numbers hidden; imports await approval.',
    },
    UNIT_APPROVER: {
      name: 'Approver of a unit',
      sees: 'Records of the own unit; aggregates with small numbers hidden.',
    },
    REPORTER: {
      name: 'Commune reporter',
      sees: 'Records of the own commune; aggregates with small numbers hidden; imports await approval.',
    },
    PRESS_AGENCY: { name: 'Press agency', sees: 'The own press items; aggregates with small numbers hidden.' },
    ANALYST: { name: 'Analyst', sees: 'Aggregates with small numbers hidden; no records.' },
    AUDITOR: { name: 'Auditor', sees: 'All figures and records, reading only.' },
    ADMINISTRATOR: {
      name: 'System administrator',
      sees: 'Technical matters and imports; neither aggregates nor records.',
    },
  },
} satisfies typeof vi;

export const signInMessages = { vi, en };
