import { counted } from '../../language/counted.ts';

const vi = {
  title: 'Bản xem được chia sẻ',
  loading: 'Đang mở liên kết…',
  invalid: 'Liên kết không mở được',
  invalidText: 'Liên kết đã hết hạn, đã bị thu hồi hoặc bị chép thiếu. Hỏi người đã gửi để có liên kết mới.',
  frozen: (at: string, version: string, to: string) =>
    `Số liệu đúng như lúc chia sẻ (${at}, bản ${version}); các lần sửa về sau không hiện ở đây. Liên kết dùng đến ${to}.`,
  readOnly: 'Bản xem chỉ đọc: bộ lọc giữ nguyên. Số nhỏ của nhóm nhạy cảm bị ẩn.',
  create: 'Tạo liên kết',
  days: 'Liên kết dùng trong',
  daysOf: (days: string) => `${days} ngày`,
  explain:
    'Ai có liên kết đều xem được trang này, không cần đăng nhập: số liệu và bộ lọc như lúc này, số nhỏ của nhóm nhạy cảm bị ẩn, không có bản ghi.',
  explainPack:
    'Liên kết không có phần “Tình hình báo cáo” (phần này cần đăng nhập) và dùng tên tài liệu mặc định, không dùng tên tự đặt.',
  making: 'Đang giữ số liệu của trang…',
  notWhole: 'Trang chưa có đủ số liệu, nên chưa tạo được liên kết. Xem chỗ báo lỗi trên trang rồi thử lại.',
  titleOf: (page: string) => `Bản xem được chia sẻ: ${page}`,
  once: 'Chép ngay: liên kết chỉ hiện một lần.',
  link: 'Liên kết',
  mine: 'Liên kết đã tạo',
  none: 'Chưa có liên kết nào.',
  noneInUse: 'Không có liên kết nào đang dùng.',
  over: (n: number) => `Đã hết hạn hoặc thu hồi: ${String(n)}`,
  fetching: 'Đang lấy danh sách…',
  all: 'Liên kết chia sẻ',
  allLead:
    'Ai đã chia sẻ trang nào, đến khi nào. Số liệu trong liên kết không hiện ở đây; thu hồi thì lần mở sau không xem được nữa.',
  item: (period: string, at: string, to: string, times: string) =>
    `${period}: tạo ${at}, dùng đến ${to}, đã mở ${times} lần`,
  revoke: 'Thu hồi',
  states: { active: 'đang dùng', expired: 'hết hạn', revoked: 'đã thu hồi' },
  refusals: {
    EXPIRY_OUT_OF_RANGE: 'Chọn từ 1 đến 92 ngày.',
    SHARE_LIMIT: 'Đã có 20 liên kết đang dùng. Thu hồi bớt rồi tạo lại.',
    UNKNOWN_ACCOUNT: 'Tài khoản này không chia sẻ được nữa. Đăng nhập lại.',
  },
};

const en = {
  title: 'Shared view',
  loading: 'Opening the link…',
  invalid: 'The link does not open',
  invalidText: 'It has expired, was ended, or was copied in part. Ask whoever sent it for a new one.',
  frozen: (at: string, version: string, to: string) =>
    `Figures as they were when shared (${at}, version ${version}); later corrections do not show here. The link works until ${to}.`,
  readOnly: 'Read only: the filters stay as they are. Small numbers of sensitive groups are hidden.',
  create: 'Make a link',
  days: 'The link works for',
  daysOf: (days: string) => counted(days, 'day', 'days'),
  explain:
    'Whoever has the link sees this page without signing in: figures and filters of now, small numbers of sensitive groups hidden, no records.',
  explainPack:
    'The link leaves out the part “Reporting”, which needs an account, and carries the usual title, not one of your own.',
  making: 'Keeping the figures of the page…',
  notWhole: 'Not all figures of the page are there, so no link was made. The page says where; then try again.',
  titleOf: (page: string) => `Shared view: ${page}`,
  once: 'Copy it now: the link is shown once.',
  link: 'Link',
  mine: 'Links made',
  none: 'No link yet.',
  noneInUse: 'No link is in use.',
  over: (n: number) => `Expired or ended: ${String(n)}`,
  fetching: 'Fetching the list…',
  all: 'Shared links',
  allLead:
    'Who shared which view, and until when. The figures in a link are not shown here; an ended link no longer opens.',
  item: (period: string, at: string, to: string, times: string) =>
    `${period}: made ${at}, works until ${to}, times opened: ${times}`,
  revoke: 'End it',
  states: { active: 'in use', expired: 'expired', revoked: 'ended' },
  refusals: {
    EXPIRY_OUT_OF_RANGE: 'Choose 1 to 92 days.',
    SHARE_LIMIT: 'There are 20 links in use. End some, then try again.',
    UNKNOWN_ACCOUNT: 'This account can share no longer. Sign in again.',
  },
} satisfies typeof vi;

export const shareMessages = { vi, en };
