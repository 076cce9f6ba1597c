const vi = {
  noFilter: 'Con số này là của cả trang dưới các bộ lọc đang chọn, nên không có gì để lọc trang theo nó.',
  reports: 'Xem báo cáo',
  reportsOf: 'Xem báo cáo của từng nơi, từng tháng',
};

const en = {
  noFilter:
    'This figure is of the whole page under the filters chosen, so there is nothing in it to filter the page by.',
  reports: 'Show reports',
  reportsOf: 'Show reports by place and month',
} satisfies typeof vi;

export const kpiPanelMessages = { vi, en };
