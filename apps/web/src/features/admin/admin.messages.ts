const vi = {
  title: 'Quản trị',
  sections: 'Các mục quản trị',
  users: 'Tài khoản',
  organisations: 'Cơ quan',
  lists: 'Danh mục',
  classes: 'Phân loại địa bàn',
  populations: 'Số dân',
  outlines: 'Ranh giới',
  shares: 'Liên kết chia sẻ',
  mail: 'Thư điện tử',
  jobs: 'Việc chạy nền',
  webhooks: 'Webhook',
  audit: 'Nhật ký',
  forbidden: 'Vai trò này không mở được mục quản trị này',
  forbiddenText: 'Nếu công việc cần đến, đề nghị người quản trị hệ thống cấp quyền.',
  toOverview: 'Về trang Tổng quan',
};

const en = {
  title: 'Administration',
  sections: 'Sections of the administration',
  users: 'Accounts',
  organisations: 'Organisations',
  lists: 'Code lists',
  classes: 'Area classes',
  populations: 'Populations',
  outlines: 'Outlines',
  shares: 'Shared links',
  mail: 'Mail',
  jobs: 'Background jobs',
  webhooks: 'Webhooks',
  audit: 'Audit',
  forbidden: 'This role cannot open this section',
  forbiddenText: 'If your work needs it, ask the system administrator for the right.',
  toOverview: 'To the overview',
} satisfies typeof vi;

export const adminMessages = { vi, en };
