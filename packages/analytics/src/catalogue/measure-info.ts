import type { Measure, MeasureInfo } from '../contract.ts';
import { ADDITIVE } from './additive-over.ts';
import { MEASURE_DEFINITIONS_VI } from './measure-definitions-vi.ts';
import { unitInEnglish } from './unit-in-english.ts';

type Entry = readonly [vi: string, en: string, unit: string, definition: string, additive: keyof typeof ADDITIVE];

const sumOf = (what: string) =>
  `Sum of ${what} over qualifying activities; blanks add nothing, where all are blank it is “not reported”.`;

const ENTRIES: Readonly<Record<Measure, Entry>> = {
  ACTIVITIES: [
    'Hoạt động',
    'Activities',
    'hoạt động',
    'Distinct qualifying activities; a total counts each once.',
    'work',
  ],
  SESSIONS: ['Số buổi, cuộc', 'Sessions', 'buổi', `${sumOf('sessions')} Commune radio included.`, 'work'],
  ATTENDANCES: [
    'Lượt người',
    'Attendances',
    'lượt',
    'Sum of attendances; in full for each topic; by place as reported, else divided by population (largest remainder); by target group the reported “of which”.',
    'people',
  ],
  BROADCAST_RUNS: [
    'Lượt phát thanh, phát sóng',
    'Broadcast runs',
    'lượt',
    'Sum of sessions of activities of the form “broadcast run”.',
    'work',
  ],
  BROADCAST_MINUTES: [
    'Thời lượng phát',
    'Broadcast minutes',
    'phút',
    'Sum of minutes of activities of the form “broadcast run”.',
    'work',
  ],
  DURATION_MINUTES: ['Thời lượng', 'Minutes', 'phút', sumOf('minutes'), 'work'],
  PRESS_ITEMS: ['Tin, bài', 'Press items', 'tin, bài', sumOf('press items'), 'work'],
  LEAFLETS: ['Tờ rơi, tờ gấp', 'Leaflets', 'tờ', sumOf('leaflets'), 'work'],
  SOCIAL_REACH: [
    'Lượt tiếp cận mạng xã hội',
    'Social media reach',
    'lượt',
    `${sumOf('social media reach')} Not people; not additive over platforms.`,
    'digital',
  ],
  VIEWS: ['Lượt xem', 'Views', 'lượt', `${sumOf('views')} Not additive over platforms.`, 'digital'],
  INTERACTIONS: [
    'Lượt tương tác',
    'Interactions',
    'lượt',
    `${sumOf('interactions')} Not additive over platforms.`,
    'digital',
  ],
  SMS_SENT: ['Tin nhắn đã gửi', 'Text messages sent', 'tin nhắn', sumOf('text messages sent'), 'work'],
  HOUSEHOLDS_VISITED: ['Hộ đã đến', 'Households visited', 'hộ', sumOf('households visited'), 'work'],
  FACILITATORS: ['Báo cáo viên', 'Facilitators', 'lượt', sumOf('facilitators'), 'work'],
  CONTEST_ENTRIES: ['Bài, lượt dự thi', 'Contest entries', 'bài', sumOf('contest entries'), 'work'],
  TRAINEES: ['Lượt người được tập huấn', 'Trainees', 'lượt', sumOf('trainees'), 'work'],
  GUIDANCE_DOCUMENTS: ['Văn bản hướng dẫn', 'Guidance documents', 'văn bản', sumOf('guidance documents'), 'work'],
  SUPERVISION_VISITS: ['Lượt kiểm tra, đôn đốc', 'Supervision visits', 'lượt', sumOf('supervision visits'), 'work'],
  PLANS_ISSUED: ['Kế hoạch ban hành', 'Plans issued', 'kế hoạch', sumOf('plans issued'), 'work'],
  RECOGNISED_COLLECTIVES: [
    'Tập thể được khen',
    'Collectives recognised',
    'tập thể',
    sumOf('collectives recognised'),
    'work',
  ],
  RECOGNISED_INDIVIDUALS: [
    'Cá nhân được khen',
    'Individuals recognised',
    'người',
    sumOf('individuals recognised (a number only, no names)'),
    'work',
  ],
  PARTNERS_MOBILISED: ['Đối tác được huy động', 'Partners mobilised', 'lượt', 'Sum of the partners mobilised.', 'work'],
  POLICE_SESSION_SHARE: [
    'Tỷ lệ buổi ở cơ sở có công an xã chủ trì',
    'Share of grassroots sessions with commune police',
    'tỷ lệ',
    'Sessions of grassroots activities led or co-led by commune police over sessions of all grassroots activities.',
    'none',
  ],
  OUTCOME_LAG_DAYS: [
    'Số ngày đến khi đưa tin kết quả',
    'Days from outcome to item',
    'ngày',
    'Median days from public announcement to item; only items that report the outcome of a case.',
    'none',
  ],
  CORRECTIONS: ['Đính chính', 'Corrections', 'lượt', sumOf('corrections'), 'work'],
  COMMUNES: [
    'Số xã, phường, thị trấn',
    'Communes',
    'đơn vị',
    'Units of the filter on the administrative map, as of the last day of the period.',
    'units',
  ],
  COMMUNES_REACHED: [
    'Số xã đã tiếp cận',
    'Communes reached',
    'đơn vị',
    'Units that at least one qualifying place-bound activity names, on the topics of the cell; any topic in a total.',
    'units',
  ],
  COMMUNE_COVERAGE: [
    'Tỷ lệ xã đã tiếp cận',
    'Share of communes reached',
    'tỷ lệ',
    'Communes reached over communes, of all units; Wilson 95 % interval; “unknown” are units not reached with a report missing for a month that overlaps the period.',
    'none',
  ],
  POPULATION: [
    'Dân số',
    'Population',
    'người',
    'Newest population figures as of the last day of the period, of the units of the filter.',
    'units',
  ],
  POPULATION_IN_REACHED_COMMUNES: [
    'Dân số ở địa bàn đã tiếp cận',
    'Population living in reached communes',
    'người',
    'Population of the reached units. Not people reached.',
    'units',
  ],
  POPULATION_COVERAGE: [
    'Tỷ lệ dân số ở địa bàn đã tiếp cận',
    'Share of population living in reached communes',
    'tỷ lệ',
    'Population living in reached communes over population.',
    'none',
  ],
  ATTENDANCES_PER_1000: [
    'Lượt người trên 1.000 dân',
    'Attendances per 1,000 residents',
    'lượt/1.000 dân',
    'Attendances over population, times 1,000; may exceed 1,000.',
    'intensity',
  ],
  PEOPLE_LOWER_BOUND: [
    'Số người, cận dưới',
    'People, lower bound',
    'người',
    'Largest attendance of a single activity of the cell.',
    'none',
  ],
  PEOPLE_UPPER_BOUND: [
    'Số người, cận trên',
    'People, upper bound',
    'người',
    'Sum of attendances, capped by the population of the group where attendees are residents.',
    'none',
  ],
  DAYS_SINCE_LAST_ACTIVITY: [
    'Số ngày từ hoạt động gần nhất',
    'Days since the last activity',
    'ngày',
    'From the last qualifying place-bound activity to the last day of the period; without any it is “not applicable” (never in the data).',
    'none',
  ],
  FORM_DIVERSITY: [
    'Độ đa dạng hình thức',
    'Diversity of forms',
    'số hình thức tương đương',
    'exp(Shannon entropy) of activities over their forms: as many forms, used alike, would be as diverse.',
    'none',
  ],
  REPORTS_EXPECTED: [
    'Báo cáo phải gửi',
    'Reports expected',
    'báo cáo',
    'Reports of the reporting periods that end in the period asked for, per unit.',
    'reports',
  ],
  REPORTS_ACTUAL: [
    'Báo cáo đã nhận',
    'Reports received',
    'báo cáo',
    'Expected reports that are accepted, frozen or “nothing to report”.',
    'reports',
  ],
  REPORTS_ON_TIME: [
    'Báo cáo đúng hạn',
    'Reports on time',
    'báo cáo',
    'Received reports that came by the deadline.',
    'reports',
  ],
  REPORTING_RATE: ['Tỷ lệ báo cáo', 'Reporting rate', 'tỷ lệ', 'Reports received over reports expected.', 'none'],
  REPORTING_RATE_ON_TIME: [
    'Tỷ lệ báo cáo đúng hạn',
    'On-time reporting rate',
    'tỷ lệ',
    'Reports on time over reports expected.',
    'none',
  ],
};

const SOURCE = 'domain reference, section 3.2';
/** Rises when the meaning of a measure changes. */
const VERSION = '1';

export function measureInfo(measure: Measure): MeasureInfo {
  const [vi, en, unit, definition, additive] = ENTRIES[measure];
  return {
    measure,
    vi,
    en,
    unit,
    unitEn: unitInEnglish(unit),
    definition,
    definitionVi: MEASURE_DEFINITIONS_VI[measure],
    source: SOURCE,
    version: VERSION,
    additiveOver: ADDITIVE[additive],
  };
}
