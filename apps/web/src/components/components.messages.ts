const vi = {
  chart: 'Biểu đồ',
  table: 'Bảng số',
  showAs: 'Cách xem',
  csv: 'CSV',
  csvHint: 'Tải số liệu của biểu đồ này dạng CSV',
  svg: 'SVG',
  png: 'PNG',
  imageHint: (format: string) => `Tải hình dạng ${format}`,
  method: 'Cách tính, lưu ý',
  source: 'Nguồn định nghĩa',
  loading: 'Đang tải số liệu…',
  refreshing: 'Đang cập nhật',
  legend: 'Chú giải',
  status: {
    ZERO: 'Không có',
    MISSING: 'Chưa báo cáo',
    SUPPRESSED: 'Ẩn (số nhỏ)',
    NOT_APPLICABLE: 'Không áp dụng',
  },
  shortStatus: { MISSING: 'chưa b/c', SUPPRESSED: 'ẩn', NOT_APPLICABLE: 'k.a.d.' },
  newTab: '(mở trang khác)',
};

const en = {
  chart: 'Chart',
  table: 'Table',
  showAs: 'Show as',
  csv: 'CSV',
  csvHint: 'Download the figures of this chart as CSV',
  svg: 'SVG',
  png: 'PNG',
  imageHint: (format: string) => `Download the picture as ${format}`,
  method: 'How computed, notes',
  source: 'Source of the definition',
  loading: 'Loading figures…',
  refreshing: 'Updating',
  legend: 'Legend',
  status: {
    ZERO: 'None',
    MISSING: 'Not reported',
    SUPPRESSED: 'Hidden (small number)',
    NOT_APPLICABLE: 'Not applicable',
  },
  shortStatus: { MISSING: 'not rep.', SUPPRESSED: 'hidden', NOT_APPLICABLE: 'n/a' },
  newTab: '(opens another page)',
} satisfies typeof vi;

export const componentMessages = { vi, en };
