import type {
  ActivityPayload,
  ActivityText,
  Indicator,
  ReferenceIndex,
  SubmissionState,
  SummaryRow,
} from '@lantoa/domain';
import type { RunRecord } from '@lantoa/intake';
import type { PreviewRow } from './import.types.ts';

type Values = PreviewRow['values'];

/** Counts that stand in columns of their own on the form. */
const COUNT_COLUMNS: readonly (readonly [string, Indicator])[] = [
  ['Số buổi', 'sessions'],
  ['Lượt người', 'attendances'],
  ['Thời lượng (phút)', 'duration_minutes'],
  ['Tin, bài', 'press_items'],
  ['Tờ rơi', 'leaflets'],
  ['Lượt tiếp cận MXH', 'social_reach'],
];

/** An activity as it was understood, under the headers of the form, in the labels of the code lists. */
export function previewActivity(index: ReferenceIndex, payload: ActivityPayload, text: ActivityText): Values {
  const label = (list: string, code: string): string => index.code(list, code)?.vi ?? code;
  const labels = (list: string, codes: readonly string[]): string => codes.map((code) => label(list, code)).join('; ');
  return filled([
    ['Ngày', payload.date],
    ['Đơn vị thực hiện', bodyName(index, payload.organisation, text)],
    ['Huyện/TP', payload.districts.map((unit) => unitName(index, unit)).join('; ')],
    [
      'Xã/phường/thị trấn',
      payload.places.map(({ unit, attendances }) => withNumber(unitName(index, unit), attendances)).join('; '),
    ],
    [
      'Nội dung tuyên truyền',
      labels(
        'topic',
        payload.topics.map(({ topic }) => topic),
      ),
    ],
    ['Hình thức', label('activity_type', payload.activityType)],
    ['Kênh', label('channel', payload.channel)],
    [
      'Đối tượng',
      labels(
        'target_group',
        payload.groups.map(({ group }) => group),
      ),
    ],
    ['Địa điểm', payload.setting === null ? '' : label('setting', payload.setting)],
    ...COUNT_COLUMNS.map(([column, indicator]): [string, string] => [
      column,
      numberOf(payload.counts[indicator]?.value),
    ]),
    ['Hưởng ứng', labels('observance', payload.observances)],
  ]);
}

/** A run as it was understood, under the headers that exports have. */
export function previewRun(index: ReferenceIndex, { payload, text, run }: RunRecord): Values {
  const labels = (list: string, codes: readonly string[]) =>
    codes.map((code) => index.code(list, code)?.vi ?? code).join('; ');
  const topics = payload.topics.map(({ topic }) => topic);
  return filled([
    ['Ngày', payload.date],
    ['Giờ phát', run.start],
    ['Huyện/TP', payload.districts.map((unit) => unitName(index, unit)).join('; ')],
    ['Xã/phường/thị trấn', payload.places.map(({ unit }) => unitName(index, unit)).join('; ')],
    ['Cụm loa', run.station],
    ['Bản tin', text.note],
    ['Nội dung tuyên truyền', labels('topic', topics)],
    ['Ngôn ngữ', labels('language', payload.languages ?? [])],
    ['Số lượt phát', numberOf(run.runs)],
    ['Thời lượng (phút)', numberOf(run.seconds === null ? undefined : Math.round((run.seconds * 100) / 60) / 100)],
    ['Loa hoạt động', numberOf(run.speakersWorking ?? undefined)],
  ]);
}

export function previewSummary(index: ReferenceIndex, row: SummaryRow): Values {
  const cells = row.cells.filter(({ value }) => value !== null);
  return filled([
    ['Xã/phường/thị trấn', unitName(index, row.unit)],
    ['Kỳ', `${row.from} – ${row.to}`],
    ...cells.map(({ topic, indicator, value }): [string, string] => [
      `${index.code('topic', topic)?.vi ?? topic}: ${indicator}`,
      numberOf(value ?? undefined),
    ]),
  ]);
}

export function previewStatus(index: ReferenceIndex, state: Omit<SubmissionState, 'batch'>): Values {
  return filled([
    ['Xã/phường/thị trấn', unitName(index, state.unit)],
    ['Kỳ', state.period],
    ['Tình trạng', index.code('submission_status', state.status)?.vi ?? state.status],
  ]);
}

function filled(values: readonly (readonly [string, string])[]): Values {
  return values.filter(([, value]) => value !== '').map(([column, value]) => ({ column, value }));
}

function unitName(index: ReferenceIndex, id: string): string {
  return index.unit(id)?.name ?? id;
}

function bodyName(index: ReferenceIndex, organisation: string | null, text: ActivityText): string {
  const known = organisation === null ? undefined : index.organisation(organisation);
  return known?.vi ?? text.organisationAsWritten;
}

function withNumber(name: string, value: number | null): string {
  return value === null ? name : `${name} (${numberOf(value)})`;
}

function numberOf(value: number | undefined): string {
  return value === undefined ? '' : value.toLocaleString('vi-VN');
}
