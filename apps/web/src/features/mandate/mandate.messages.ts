import { counted } from '../../language/counted.ts';
import { recognitionFigureMessages } from './recognition-figures.messages.ts';

const vi = {
  title: 'Nhiệm vụ',
  lead: 'Văn bản yêu cầu gì, và từng việc đã được làm đến đâu.',
  loading: 'Đang tải…',
  filters: 'Bộ lọc',
  clear: 'Bỏ lọc',
  period: 'Kỳ báo cáo',
  district: 'Huyện, thành phố',
  all: 'Tất cả',
  noAggregates: 'Vai trò của bạn không xem số liệu tổng hợp',
  sections: {
    matrix: 'Nội dung, địa bàn, đối tượng, cách làm',
    bodies: 'Cơ quan được giao',
    plans: 'Kế hoạch của tỉnh và phong trào',
    observances: 'Đợt hưởng ứng',
    recognition: 'Biểu dương, khen thưởng',
  },
  kinds: {
    AREA_CLASS: 'Địa bàn',
    TARGET_GROUP: 'Đối tượng',
    SETTING: 'Nơi tổ chức',
    CHANNEL_GROUP: 'Kênh',
    FLAG: 'Cách làm',
    OBSERVANCE: 'Đợt hưởng ứng',
    ORGANISATION: 'Cơ quan',
  } as Readonly<Record<string, string>>,
  states: {
    DONE: 'đã làm',
    PLANNED: 'mới có kế hoạch hoặc chờ duyệt',
    NONE: 'chưa có hoạt động',
    NOT_REPORTED: 'chưa rõ (thiếu báo cáo hoặc chưa có danh sách)',
    NOT_DUE: 'chưa rõ (không có báo cáo nào đến hạn)',
    HIDDEN: 'ẩn (nhóm nhạy cảm)',
  },
  short: {
    DONE: 'đã làm',
    PLANNED: 'kế hoạch',
    NONE: 'chưa có',
    NOT_REPORTED: 'chưa rõ',
    NOT_DUE: 'chưa rõ',
    HIDDEN: 'ẩn',
  },
  notAsked: 'không nêu',
  legend: 'Tình trạng',
  finding: ({ done, all, planned, none, unknown }: Counts) =>
    `${done} trên ${all} việc đã có hoạt động${[
      planned === '0' ? '' : `; ${planned} mới có kế hoạch`,
      none === '0' ? '' : `; ${none} chưa có gì`,
      unknown === '0' ? '' : `; ${unknown} chưa rõ`,
    ].join('')}`,
  findingNotDue: 'Chưa rõ việc nào đã làm: không có báo cáo nào đến hạn trong thời gian này',
  bodiesFinding: ({ done, all, planned, none, unknown }: Counts) =>
    `Các cơ quan đã làm ${done} trên ${all} việc được giao${[
      planned === '0' ? '' : `; ${planned} mới có kế hoạch`,
      none === '0' ? '' : `; ${none} chưa có gì`,
      unknown === '0' ? '' : `; ${unknown} chưa rõ`,
    ].join('')}`,
  matrixText:
    'Mỗi ô là một việc văn bản nêu cho nội dung đó; số là số hoạt động đã duyệt trong kỳ. Ô trống: văn bản không nêu.',
  bodiesText: 'Mỗi ô là hoạt động do cơ quan đó chủ trì về một nội dung. Số là số hoạt động đã duyệt trong kỳ.',
  task: (member: string, topic: string, state: string) => `${member}, ${topic}: ${state}`,
  columns: {
    kind: 'Loại',
    member: 'Việc, thành phần',
    body: 'Cơ quan',
    topic: 'Nội dung',
    state: 'Tình trạng',
    activities: 'Hoạt động',
    communes: 'Xã đã đến',
    last: 'Gần nhất',
  },
  plansFinding: (most: string, many: string, least: string, few: string) =>
    `${most} có nhiều hoạt động nhất (${many}); ${least} ít nhất (${few})`,
  plansNone: 'Chưa có hoạt động nào nêu kế hoạch',
  workNotDue: 'Chưa rõ có hoạt động hay không: không có báo cáo nào đến hạn trong thời gian này',
  plansText: 'Số hoạt động đã duyệt, theo kế hoạch mà hoạt động thực hiện.',
  planColumns: { plan: 'Kế hoạch', activities: 'Hoạt động', communes: 'Xã đã đến', attendances: 'Lượt người' },
  movementsFinding: (most: string, many: string) => `${most}: ${many} hoạt động`,
  movementsNone: 'Chưa có hoạt động nào gắn với phong trào hoặc đợt vận động',
  movementsText:
    'Số hoạt động đã duyệt gắn với phong trào, đợt vận động. Một hoạt động có thể gắn với nhiều phong trào.',
  movement: 'Phong trào, đợt vận động',
  police: (share: string, part: string, all: string) =>
    `Công an xã tham gia ${share} số buổi tuyên truyền trực tiếp (${part}/${all}).`,
  lifts: {
    finding: (name: string, ratio: string, lower: string, upper: string) =>
      `${name}: mỗi ngày gấp ${ratio} lần các tuần quanh đó (tin cậy 95%: ${lower}–${upper})`,
    none: 'Kỳ này không có đợt hưởng ứng nào để so sánh',
    notCompared: 'Chưa so sánh được đợt nào',
    text: 'Hoạt động mỗi ngày về nội dung của đợt, so với 4 tuần trước và 4 tuần sau; đường kẻ là khoảng tin cậy 95%.',
    columns: {
      observance: 'Đợt hưởng ứng',
      days: 'Ngày',
      inside: 'Hoạt động trong đợt',
      around: 'Hoạt động trước và sau',
      ratio: 'Gấp',
      interval: 'Khoảng tin cậy 95%',
      plans: 'Kế hoạch đã ban hành',
    },
    plansNone: 'Chưa ghi nhận kế hoạch nào',
    plans: (issued: string, all: string, drafts: string) =>
      `Kế hoạch: ${issued}/${all} cơ quan đã ban hành${drafts === '0' ? '' : `, ${drafts} đang dự thảo`}`,
    each: (inside: string, days: string, around: string, daysAround: string) =>
      `${inside} trong ${days} ngày; ${around} trong ${daysAround} ngày trước và sau`,
    same: 'như thường lệ',
  },
  recognition: recognitionFigureMessages.vi,
  toObservances: 'Xem lịch các đợt: kế hoạch của từng cơ quan, xã đã đến, mức tăng',
  toGuidance: 'Xem việc đôn đốc, hướng dẫn đài truyền thanh cấp xã',
};

interface Counts {
  readonly done: string;
  readonly all: string;
  readonly planned: string;
  readonly none: string;
  readonly unknown: string;
}

const en = {
  title: 'Mandate',
  lead: 'What the directive asks, and how far each part has been done.',
  loading: 'Loading…',
  filters: 'Filters',
  clear: 'Clear filters',
  period: 'Reporting period',
  district: 'District or city',
  all: 'All',
  noAggregates: 'Your role sees no aggregates',
  sections: {
    matrix: 'Topics by area, group and means',
    bodies: 'Bodies addressed',
    plans: 'Provincial plans and movements',
    observances: 'Observances',
    recognition: 'Recognition',
  },
  kinds: {
    AREA_CLASS: 'Areas',
    TARGET_GROUP: 'Target groups',
    SETTING: 'Settings',
    CHANNEL_GROUP: 'Channels',
    FLAG: 'Manner',
    OBSERVANCE: 'Observances',
    ORGANISATION: 'Bodies',
  } as Readonly<Record<string, string>>,
  states: {
    DONE: 'done',
    PLANNED: 'planned or awaiting approval',
    NONE: 'nothing yet',
    NOT_REPORTED: 'unknown (reports or a list missing)',
    NOT_DUE: 'not known (no report was due)',
    HIDDEN: 'hidden (sensitive group)',
  },
  short: {
    DONE: 'done',
    PLANNED: 'planned',
    NONE: 'nothing',
    NOT_REPORTED: 'unknown',
    NOT_DUE: 'not known',
    HIDDEN: 'hidden',
  },
  notAsked: 'not asked',
  legend: 'State',
  finding: ({ done, all, planned, none, unknown }: Counts) =>
    `${done} of ${all} tasks have activities${[
      planned === '0' ? '' : `; ${planned} planned`,
      none === '0' ? '' : `; ${none} with nothing yet`,
      unknown === '0' ? '' : `; ${unknown} unknown`,
    ].join('')}`,
  findingNotDue: 'Not known which tasks were done: no report was due in this time',
  bodiesFinding: ({ done, all, planned, none, unknown }: Counts) =>
    `Bodies have done ${done} of ${all} tasks given to them${[
      planned === '0' ? '' : `; ${planned} planned`,
      none === '0' ? '' : `; ${none} with nothing yet`,
      unknown === '0' ? '' : `; ${unknown} unknown`,
    ].join('')}`,
  matrixText:
    'Each cell is a task that the directive names for the topic; the figure counts verified activities of the period. Empty: not named.',
  bodiesText:
    'Each cell is the work that the body led on a topic; the figure counts verified activities of the period.',
  task: (member: string, topic: string, state: string) => `${member}, ${topic}: ${state}`,
  columns: {
    kind: 'Kind',
    member: 'Task',
    body: 'Body',
    topic: 'Topic',
    state: 'State',
    activities: 'Activities',
    communes: 'Communes reached',
    last: 'Latest',
  },
  plansFinding: (most: string, many: string, least: string, few: string) =>
    `${most} has most activities (${many}); ${least} fewest (${few})`,
  plansNone: 'No activity names a plan yet',
  workNotDue: 'Not known whether anything was done: no report was due in this time',
  plansText: 'Verified activities by the plan that they carry out.',
  planColumns: { plan: 'Plan', activities: 'Activities', communes: 'Communes reached', attendances: 'Attendances' },
  movementsFinding: (most: string, many: string) => `${most}: ${counted(many, 'activity', 'activities')}`,
  movementsNone: 'No activity is tied to a movement or campaign yet',
  movementsText: 'Verified activities tied to movements and campaigns. One activity may be tied to several.',
  movement: 'Movement or campaign',
  police: (share: string, part: string, all: string) =>
    `The commune police took part in ${share} of the community sessions (${part} of ${all}).`,
  lifts: {
    finding: (name: string, ratio: string, lower: string, upper: string) =>
      `${name}: ${ratio} times as many activities a day as in the weeks around (95% interval ${lower}–${upper})`,
    none: 'No observance of this period to compare',
    notCompared: 'No observance can be compared yet',
    text: 'Activities a day on the topic of the observance over those of 4 weeks before and after; the line is the 95% interval.',
    columns: {
      observance: 'Observance',
      days: 'Days',
      inside: 'Activities within',
      around: 'Activities around',
      ratio: 'Times',
      interval: '95% interval',
      plans: 'Plans issued',
    },
    plansNone: 'No plan recorded yet',
    plans: (issued: string, all: string, drafts: string) =>
      `Plans: ${issued} of ${all} bodies have issued theirs${drafts === '0' ? '' : `, ${drafts} as a draft`}`,
    each: (inside: string, days: string, around: string, daysAround: string) =>
      `${inside} in ${counted(days, 'day', 'days')}; ${around} in ${counted(daysAround, 'day', 'days')} around`,
    same: 'as usual',
  },
  recognition: recognitionFigureMessages.en,
  toObservances: 'See the calendar: plans body by body, communes reached, lift',
  toGuidance: 'See which commune radio stations were urged and guided',
} satisfies typeof vi;

export const mandateMessages = { vi, en };
