const vi = {
  title: 'Tuyên truyền phòng, chống tội phạm và tệ nạn xã hội',
  lead: (period: string, range: string) => `${period} (${range})`,
  empty: 'Màn hình sẽ hiện số liệu ngay khi có hoạt động đầu tiên.',
  live: 'Đang cập nhật trực tiếp',
  waiting: 'Đang nối với máy chủ…',
  broken: (since: string) => `Mất kết nối từ ${since}; số liệu là của lần lấy trước`,
  loading: 'Đang lấy số liệu…',
  full: 'Toàn màn hình',
  leave: 'Về trang Tổng quan',
  places: 'Độ phủ',
};

const en = {
  title: 'Outreach against crime and social evils',
  lead: (period: string, range: string) => `${period} (${range})`,
  empty: 'The screen shows figures as soon as the first activity is recorded.',
  live: 'Updated live',
  waiting: 'Connecting to the server…',
  broken: (since: string) => `No connection since ${since}; the figures are those of before`,
  loading: 'Fetching the figures…',
  full: 'Full screen',
  leave: 'Back to the overview',
  places: 'Coverage',
} satisfies typeof vi;

export const wallMessages = { vi, en };
