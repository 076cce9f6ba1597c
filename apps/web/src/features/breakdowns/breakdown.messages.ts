const vi = {
  filters: 'Bộ lọc',
  clear: 'Bỏ lọc',
  period: 'Kỳ báo cáo',
  district: 'Huyện, thành phố',
  topic: 'Nội dung',
  channel: 'Kênh',
  group: 'Nhóm đối tượng',
  all: 'Tất cả',
  loading: 'Đang tải số liệu…',
  noAggregates: 'Vai trò này chỉ làm việc kỹ thuật, không xem số liệu',
  member: 'Mục',
  second: 'Kèm theo',
  units: { attendances: 'lượt người', activities: 'hoạt động', runs: 'lượt phát thanh' },
};

const en = {
  filters: 'Filters',
  clear: 'Clear filters',
  period: 'Reporting period',
  district: 'District or city',
  topic: 'Topic',
  channel: 'Channel',
  group: 'Target group',
  all: 'All',
  loading: 'Loading figures…',
  noAggregates: 'This role is for technical matters and sees no figures',
  member: 'Item',
  second: 'With it',
  units: { attendances: 'attendances', activities: 'activities', runs: 'broadcast runs' },
} satisfies typeof vi;

/** Texts that the pages of target groups and of channels share. */
export const breakdownMessages = { vi, en };
