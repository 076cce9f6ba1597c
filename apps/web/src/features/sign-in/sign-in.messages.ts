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
  withProvider: (name: string) => `Đăng nhập qua ${name}`,
  problems: {
    OIDC_NO_ACCOUNT: {
      title: 'Không có tài khoản đang dùng cho danh tính này',
      remedy:
        'Đăng nhập qua cổng danh tính không tự cấp quyền. Đề nghị người quản trị mời địa chỉ thư công vụ của bạn, hoặc mở khóa tài khoản.',
    },
    OIDC_REFUSED: {
      title: 'Không nhận được xác nhận đăng nhập',
      remedy: 'Bắt đầu lại từ trang này, trong cùng một trình duyệt và trong mười phút.',
    },
    OIDC_UNAVAILABLE: {
      title: 'Cổng danh tính không trả lời',
      remedy: 'Thử lại sau ít phút; nếu có mật khẩu, đăng nhập bằng mật khẩu.',
    },
  },
  notices: {
    OIDC_SIGNED_OUT: {
      title: (name: string) => `Đã đăng xuất khỏi Lan Tỏa và ${name}`,
      text: 'Lần đăng nhập sau, cổng danh tính sẽ hỏi lại mật khẩu.',
    },
    OIDC_SESSION_LEFT: {
      title: (name: string) => `Đã đăng xuất khỏi Lan Tỏa; phiên tại ${name} vẫn mở`,
      text: 'Lan Tỏa không đóng được phiên đó. Trên máy dùng chung, hãy đăng xuất cả ở cổng danh tính.',
    },
  },
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
  withProvider: (name: string) => `Sign in with ${name}`,
  problems: {
    OIDC_NO_ACCOUNT: {
      title: 'No account in use belongs to this identity',
      remedy:
        'The identity provider gives no rights by itself. Ask the administrator to invite your work address, or to enable the account.',
    },
    OIDC_REFUSED: {
      title: 'The sign-in was not confirmed',
      remedy: 'Begin again from this page, in one browser and within ten minutes.',
    },
    OIDC_UNAVAILABLE: {
      title: 'The identity provider does not answer',
      remedy: 'Try again in a few minutes; with a password, sign in with it.',
    },
  },
  notices: {
    OIDC_SIGNED_OUT: {
      title: (name: string) => `Signed out of Lan Tỏa and of ${name}`,
      text: 'The identity provider will ask for the password at the next sign-in.',
    },
    OIDC_SESSION_LEFT: {
      title: (name: string) => `Signed out of Lan Tỏa; the session at ${name} is still open`,
      text: 'Lan Tỏa could not end it. On a shared computer, sign out at the identity provider as well.',
    },
  },
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
