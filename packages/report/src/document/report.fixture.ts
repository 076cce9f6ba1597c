import type { ReportAnswers, ReportCell } from '../figures/report-answer.ts';
import type { ReportFrame } from './report-frame.ts';

export function cellOfValue(value: number, previous: number | null = 1): ReportCell {
  return {
    ...{ value, status: 'VALUE', estimated: false, numerator: null, denominator: null, unknown: null },
    previous: previous === null ? null : { value: previous, status: previous === 0 ? 'ZERO' : 'VALUE' },
    change: null,
  };
}

/** What the templates of tests may ask. */
export const QUERY_NAMES = {
  ...{ measures: ['SESSIONS', 'ACTIVITIES'], dimensions: ['TOPIC', 'ACTIVITY_TYPE', 'AREA_CLASS'] },
};

/** A template with one of everything. */
export function templateOf() {
  return {
    ...{ id: 'thu', version: '1', heading: 'BÁO CÁO', subject: 'Kết quả {period}', subjectOfRequest: '{title}' },
    measures: { SESSIONS: { form: 'count', unit: 'buổi', heading: 'Buổi' } },
    reserved: {},
    questions: {
      total: { measures: ['SESSIONS'], by: null, window: 'REPORT' },
      topics: { measures: ['SESSIONS'], by: 'TOPIC', window: 'REPORT' },
      topicsSince: { measures: ['SESSIONS'], by: 'TOPIC', window: 'SINCE_NEW_YEAR' },
    },
    sections: [
      {
        title: 'KẾT QUẢ',
        blocks: [
          { kind: 'paragraph', text: 'Trong kỳ có {total.SESSIONS}.' },
          { kind: 'paragraph', text: 'Mức đầy đủ: {received}.' },
          { kind: 'changes', question: 'total', of: [{ name: 'số buổi', measure: 'SESSIONS' }] },
          { kind: 'each', question: 'topics', text: '{row}: {row.SESSIONS}' },
          { kind: 'chart', question: 'topics', measure: 'SESSIONS', title: 'Số buổi' },
          {
            ...{ kind: 'table', question: 'topics', caption: 'Buổi', rows: 'Nội dung', total: true },
            columns: [{ measure: 'SESSIONS', part: 'value' }],
          },
          { kind: 'narrative', section: 'tasks', prompt: 'Bổ sung.' },
        ],
      },
    ],
    closing: 'Trên đây là báo cáo của {body}',
    annexes: [{ kind: 'missing', title: 'CHƯA BÁO CÁO' }],
  };
}

/** An annex of figures beside the year before and since the new year. */
export const COMPARED_ANNEX = {
  ...{ kind: 'compared', title: 'SỐ LIỆU', rows: 'Nội dung' },
  ...{ question: 'topics', since: 'topicsSince', measures: ['SESSIONS'] },
};

/** One topic, and all of them, with the same cell. */
export function figuresOf(cell: ReportCell): ReportAnswers {
  const columns = [{ measure: 'SESSIONS' }];
  const total = { kind: 'TOTAL' as const, keys: [], cells: [cell] };
  const row = { kind: 'DATA' as const, keys: [{ code: 'drug_prevention', label: 'ma túy' }], cells: [cell] };
  const topics = { columns, rows: [row, total] };
  return { total: { columns, rows: [total] }, topics, topicsSince: topics };
}

export function frameOf(): ReportFrame {
  return {
    period: { code: 'admin:2023-Q2', from: '2023-03-15', to: '2023-06-14' },
    sinceNewYear: { from: '2022-12-15', to: '2023-06-14' },
    ...{ scope: 'toàn tỉnh', topics: [] },
    issuer: {
      ...{ parent: 'ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN', name: 'Sở Thông tin và Truyền thông', symbol: 'STTTT' },
      ...{ place: 'Lạng Sơn', signing: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'] },
    },
    ...{ addressees: ['Ủy ban nhân dân tỉnh'], recipients: ['Như trên', 'Lưu: VT'], request: null, narratives: {} },
    reports: { completeness: { ...cellOfValue(1), numerator: 6, denominator: 6 }, missing: [], late: 0 },
    evidence: { dataVersion: '7', recordedUpTo: null, base: '200 xã', profile: 'exact', warnings: [] },
    isSample: false,
  };
}
