import { counted } from '../../language/counted.ts';
import type { Dimension } from '../../gql/graphql.ts';

/** What the members of a dimension are called, as the head of a column and counted. */
type Members = Readonly<Partial<Record<Dimension, { readonly head: string; readonly counted: (n: string) => string }>>>;

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
  members: {
    TARGET_GROUP: { head: 'Nhóm đối tượng', counted: (n) => `${n} nhóm` },
    DISTRICT: { head: 'Huyện, thành phố', counted: (n) => `${n} huyện, thành phố` },
    CHANNEL: { head: 'Kênh', counted: (n) => `${n} kênh` },
    ACTIVITY_TYPE: { head: 'Hình thức', counted: (n) => `${n} hình thức` },
    LANGUAGE: { head: 'Ngôn ngữ', counted: (n) => `${n} ngôn ngữ` },
    MONTH: { head: 'Tháng', counted: (n) => `${n} tháng` },
    REPORTING_MONTH: { head: 'Tháng báo cáo', counted: (n) => `${n} tháng báo cáo` },
    FLAG: { head: 'Đặc điểm', counted: (n) => `${n} đặc điểm` },
  } as Members,
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
  members: {
    TARGET_GROUP: { head: 'Target group', counted: (n) => counted(n, 'group', 'groups') },
    DISTRICT: { head: 'District or city', counted: (n) => counted(n, 'district', 'districts') },
    CHANNEL: { head: 'Channel', counted: (n) => counted(n, 'channel', 'channels') },
    ACTIVITY_TYPE: { head: 'Form', counted: (n) => counted(n, 'form', 'forms') },
    LANGUAGE: { head: 'Language', counted: (n) => counted(n, 'language', 'languages') },
    MONTH: { head: 'Month', counted: (n) => counted(n, 'month', 'months') },
    REPORTING_MONTH: { head: 'Reporting month', counted: (n) => counted(n, 'reporting month', 'reporting months') },
    FLAG: { head: 'Mark', counted: (n) => counted(n, 'mark', 'marks') },
  } as Members,
  second: 'With it',
  units: { attendances: 'attendances', activities: 'activities', runs: 'broadcast runs' },
} satisfies typeof vi;

/** Texts that the pages of target groups and of channels share. */
export const breakdownMessages = { vi, en };
