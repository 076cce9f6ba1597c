import { counted } from '../../language/counted.ts';

const vi = {
  title: 'Đôn đốc, hướng dẫn',
  lead: 'Văn bản đề nghị Phòng Văn hóa và Thông tin đôn đốc, hướng dẫn Trung tâm VH-TT-TT và Đài Truyền thanh cấp xã. Mỗi dòng là đài của một xã, phường.',
  enter: 'Nhập một lần đôn đốc, hướng dẫn',
  loading: 'Đang tải…',
  filters: 'Lọc danh sách đài',
  clear: 'Bỏ lọc',
  period: 'Kỳ báo cáo',
  district: 'Huyện, thành phố',
  state: 'Tình trạng',
  all: 'Tất cả',
  finding: (guided: string, notYet: string, unknown: string) =>
    `Đã hướng dẫn ${guided} đài, chưa hướng dẫn ${notYet}, chưa rõ ${unknown} (thiếu báo cáo).`,
  findingNotDue: (guided: string, unknown: string) =>
    `${guided === '0' ? '' : `Đã hướng dẫn ${guided} đài; `}chưa rõ ${unknown} đài: không có báo cáo nào đến hạn trong thời gian này.`,
  wide: (count: string) => `Ngoài ra có ${count} lần hướng dẫn chung cả huyện, không nêu tên xã.`,
  states: { guided: 'đã hướng dẫn', not_yet: 'chưa hướng dẫn', unknown: 'chưa rõ' },
  columns: {
    commune: 'Xã, phường, thị trấn',
    district: 'Huyện, thành phố',
    state: 'Tình trạng',
    visits: 'Lượt kiểm tra, đôn đốc',
    documents: 'Văn bản hướng dẫn',
  },
  caption: (period: string) => `Đài Truyền thanh cấp xã, ${period}`,
  none: 'Không có đài nào khớp.',
  untold: '–',
  basis: (version: string) =>
    `Hoạt động đã duyệt có hình thức “đôn đốc, hướng dẫn, kiểm tra” và nêu tên xã. “Chưa rõ”: kỳ này còn thiếu báo cáo của xã, hoặc không có báo cáo nào đến hạn. Phiên bản số liệu ${version}.`,
};

const en = {
  title: 'Urging and guidance',
  lead: 'The directive asks culture and information offices to urge and guide the district centres and commune radio stations. Each line is the station of one commune.',
  enter: 'Enter a visit or a guidance document',
  loading: 'Loading…',
  filters: 'Filter the stations',
  clear: 'Clear',
  period: 'Period',
  district: 'District',
  state: 'State',
  all: 'All',
  finding: (guided: string, notYet: string, unknown: string) =>
    `Stations guided: ${guided}; not yet: ${notYet}; unknown, since reports are missing: ${unknown}.`,
  findingNotDue: (guided: string, unknown: string) =>
    `${guided === '0' ? '' : `Stations guided: ${guided}; `}${guided === '0' ? 'Not' : 'not'} known: ${unknown}, since no report was due in this time.`,
  wide: (count: string) =>
    `Beside these, districts were guided as a whole ${counted(count, 'time', 'times')}, without a commune being named.`,
  states: { guided: 'guided', not_yet: 'not yet', unknown: 'unknown' },
  columns: {
    commune: 'Commune',
    district: 'District',
    state: 'State',
    visits: 'Supervision visits',
    documents: 'Guidance documents',
  },
  caption: (period: string) => `Commune radio stations, ${period}`,
  none: 'No station matches.',
  untold: '–',
  basis: (version: string) =>
    `Verified activities of the form “guidance & supervision” that name the commune. “Unknown”: a report of the commune is missing for the period, or none was due. Data version ${version}.`,
} satisfies typeof vi;

export const guidanceMessages = { vi, en };
