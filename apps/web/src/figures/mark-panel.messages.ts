const vi = {
  filter: 'Lọc trang theo mục này',
  unfilter: 'Bỏ lọc theo mục này',
  level: 'Xem từng huyện, xã',
  records: 'Xem hoạt động',
  recordsOf: (name: string) => `Xem hoạt động: ${name}`,
  noFilter: 'Trang này không có bộ lọc cho mục này.',
  noRecords: 'Vai trò của bạn không xem bản ghi của từng hoạt động.',
  close: 'Đóng',
};

const en = {
  filter: 'Filter the page by this',
  unfilter: 'Take this filter away',
  level: 'By district and commune',
  records: 'Show activities',
  recordsOf: (name: string) => `Show activities: ${name}`,
  noFilter: 'This page has no filter for this.',
  noRecords: 'Your role does not read the records of single activities.',
  close: 'Close',
} satisfies typeof vi;

export const markPanelMessages = { vi, en };
