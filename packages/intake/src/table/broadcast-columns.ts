import { ACTIVITY_HEADERS } from './activity-columns.ts';
import type { ColumnSpec } from './column-spec.ts';

/** Columns of an export of a loudspeaker system, by the part they play. */
export type BroadcastField =
  | 'stt'
  | 'code'
  | 'commune'
  | 'district'
  | 'station'
  | 'date'
  | 'start'
  | 'end'
  | 'duration'
  | 'minutes'
  | 'seconds'
  | 'bulletinCode'
  | 'bulletin'
  | 'topic'
  | 'languages'
  | 'runs'
  | 'speakersTotal'
  | 'speakersWorking'
  | 'result';

/**
 * One run of a bulletin a row. What Biểu 01 has, too, bears its header. No list of columns is official: see
 * docs/loudspeaker-exports.md.
 */
export const BROADCAST_COLUMNS: readonly ColumnSpec<BroadcastField>[] = [
  { field: 'stt', header: 'STT', synonyms: ['TT', 'Số TT', 'Số thứ tự', 'No', 'No.'] },
  {
    field: 'code',
    header: 'Mã xã',
    synonyms: ['Mã ĐVHC', 'Mã đơn vị hành chính', 'Mã địa bàn', 'Mã xã/phường', 'Commune code', 'commune_code'],
  },
  {
    field: 'commune',
    header: ACTIVITY_HEADERS.commune,
    synonyms: ['Xã', 'Xã/phường', 'Xã, phường', 'Tên xã', 'Địa bàn', 'Địa bàn xã', 'Commune', 'commune_name'],
  },
  {
    field: 'district',
    header: ACTIVITY_HEADERS.district,
    synonyms: ['Huyện', 'Huyện/Thành phố', 'Huyện, thành phố', 'Quận/huyện', 'District'],
  },
  {
    field: 'station',
    header: 'Cụm loa',
    synonyms: [
      ...['Mã cụm loa', 'Tên cụm loa', 'Cụm thu', 'Cụm thu phát thanh', 'Thiết bị', 'Mã thiết bị', 'Tên thiết bị'],
      ...['Đài', 'Đài truyền thanh', 'Trạm', 'Điểm phát', 'Station', 'Device', 'Cluster', 'station_id', 'device_id'],
    ],
  },
  {
    field: 'date',
    header: ACTIVITY_HEADERS.date,
    synonyms: ['Ngày phát', 'Ngày phát thanh', 'Ngày phát sóng', 'Date', 'Broadcast date'],
  },
  {
    field: 'start',
    header: 'Giờ phát',
    synonyms: [
      ...['Bắt đầu', 'Giờ bắt đầu', 'Thời gian phát', 'Thời gian bắt đầu', 'Thời điểm phát', 'Thời điểm bắt đầu'],
      ...['Bắt đầu phát', 'Giờ phát sóng', 'Giờ phát thanh', 'Start', 'Start time', 'Started at', 'start_time'],
    ],
    required: true,
  },
  {
    field: 'end',
    header: 'Giờ kết thúc',
    synonyms: ['Kết thúc', 'Thời gian kết thúc', 'Thời điểm kết thúc', 'End', 'End time', 'Ended at', 'end_time'],
  },
  { field: 'duration', header: 'Thời lượng', synonyms: ['Thời lượng phát', 'Thời gian phát sóng', 'Duration'] },
  {
    field: 'minutes',
    header: ACTIVITY_HEADERS.duration_minutes,
    synonyms: ['Số phút', 'Số phút phát', 'Thời lượng phút', 'Minutes', 'Duration minutes', 'duration_minutes'],
  },
  {
    field: 'seconds',
    header: 'Thời lượng giây',
    synonyms: ['Số giây', 'Seconds', 'Duration seconds', 'duration_seconds'],
  },
  {
    field: 'bulletinCode',
    header: 'Mã bản tin',
    synonyms: ['Mã tin', 'Mã chương trình', 'Bulletin code', 'bulletin_id', 'bulletin_code', 'News id'],
  },
  {
    field: 'bulletin',
    header: 'Bản tin',
    synonyms: [
      ...['Tên bản tin', 'Tiêu đề', 'Tiêu đề bản tin', 'Tên tin, bài', 'Chương trình', 'Tên chương trình'],
      ...['Nội dung phát', 'Bulletin', 'Title', 'Bulletin title', 'Programme', 'bulletin_title'],
    ],
  },
  {
    field: 'topic',
    header: ACTIVITY_HEADERS.topic,
    synonyms: ['Nội dung', 'Chủ đề', 'Chủ đề tuyên truyền', 'Lĩnh vực', 'Chuyên mục', 'Topic', 'Topics', 'Category'],
  },
  {
    field: 'languages',
    header: ACTIVITY_HEADERS.languages,
    synonyms: ['Tiếng', 'Ngôn ngữ phát', 'Language', 'Languages'],
  },
  {
    field: 'runs',
    header: 'Số lượt phát',
    synonyms: ['Lượt phát', 'Số lần phát', 'Lần phát', 'Lượt phát thanh', 'Runs', 'Broadcast runs', 'Times played'],
  },
  {
    field: 'speakersTotal',
    header: 'Số loa',
    synonyms: ['Tổng số loa', 'Số cụm loa', 'Tổng số cụm loa', 'Speakers', 'Speakers total', 'speakers_total'],
  },
  {
    field: 'speakersWorking',
    header: 'Loa hoạt động',
    synonyms: [
      ...['Số loa hoạt động', 'Cụm loa hoạt động', 'Số cụm loa hoạt động', 'Số loa phát'],
      ...['Speakers working', 'Working speakers', 'speakers_working'],
    ],
  },
  {
    field: 'result',
    header: 'Trạng thái phát',
    synonyms: ['Trạng thái', 'Kết quả', 'Kết quả phát', 'Tình trạng phát', 'Status', 'Result'],
  },
];

const OF_ACTIVITIES: ReadonlySet<string> = new Set(Object.values(ACTIVITY_HEADERS));

/** Whether a canonical header is one that activity lists do not have. */
export function isBroadcastOnly(header: string): boolean {
  return !OF_ACTIVITIES.has(header) && BROADCAST_COLUMNS.some((column) => column.header === header);
}

/** Canonical header of each field. */
export const BROADCAST_HEADERS: Readonly<Record<BroadcastField, string>> = Object.fromEntries(
  BROADCAST_COLUMNS.map(({ field, header }) => [field, header]),
) as Record<BroadcastField, string>;
