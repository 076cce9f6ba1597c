import type { CivilDate } from '../model/civil-date.ts';
import type { SubmissionStep } from './submission-state.ts';
import type { Waiting } from './waiting-for.ts';

interface Sentence {
  readonly vi: string;
  readonly en: string;
}

/** `{since}` and `{until}` are dates. */
const SENTENCES: Readonly<Record<SubmissionStep, Sentence>> = {
  not_due: {
    vi: 'Kỳ báo cáo chưa kết thúc (đến hết {until}); có thể soạn trước.',
    en: 'The period is not over yet (last day {until}); a draft can be begun.',
  },
  due: {
    vi: 'Chờ đơn vị báo cáo, hạn {until}; sau ngày đó ghi là chưa báo cáo, vẫn gửi muộn được.',
    en: 'Waiting for the reporting body until {until}; after that it counts as missing and can still be sent late.',
  },
  draft: {
    vi: 'Bản nháp của đơn vị báo cáo, hạn gửi {until}; sau ngày đó ghi là chưa báo cáo, bản nháp vẫn còn.',
    en: 'A draft of the reporting body, to be sent by {until}; after that it counts as missing, the draft stays.',
  },
  missing: {
    vi: 'Quá hạn, chưa báo cáo từ {since}; vẫn gửi được và được ghi là gửi muộn.',
    en: 'Missing since {since}; it can still be sent and is then late.',
  },
  with_parent: {
    vi: 'Chờ cấp trên xem từ {since} đến hết {until}; sau ngày đó tự chuyển lên sở. Chưa ai mở nên còn rút lại được.',
    en: 'Waiting for the parent body since {since}, until {until}; then it goes on to the department by itself. Nobody has opened it, so it can be taken back.',
  },
  read_by_parent: {
    vi: 'Cấp trên đang xem, đến hết {until}; sau ngày đó tự chuyển lên sở.',
    en: 'The parent body is reading it, until {until}; then it goes on to the department by itself.',
  },
  with_department: {
    vi: 'Chờ sở xem từ {since} đến hết {until}. Chưa ai mở nên còn rút lại được.',
    en: 'Waiting for the department since {since}, until {until}. Nobody has opened it, so it can be taken back.',
  },
  read_by_department: {
    vi: 'Sở đang xem, đến hết {until}; sau ngày đó đơn vị được rút lại để sửa.',
    en: 'The department is reading it, until {until}; after that it can be taken back and corrected.',
  },
  review_lapsed: {
    vi: 'Đã gửi; sở không trả lời trước {since}. Đơn vị đã làm xong phần mình, số liệu chưa tính là đã duyệt; có thể rút lại để sửa.',
    en: 'Sent; the department did not answer before {since}. The body has done its part, the figures do not count as verified; it can be taken back and corrected.',
  },
  returned: {
    vi: 'Bị trả lại ngày {since}; chờ đơn vị sửa và gửi lại đến hết {until}, sau đó ghi là chưa báo cáo.',
    en: 'Returned on {since}; to be corrected and sent again by {until}, after that it counts as missing.',
  },
  accepted: { vi: 'Đã duyệt ngày {since}.', en: 'Accepted on {since}.' },
  frozen: { vi: 'Đã chốt ngày {since}.', en: 'Frozen on {since}.' },
};

const SHUT: Sentence = {
  vi: 'Chưa báo cáo từ {since} và yêu cầu đã đóng, không gửi được nữa. Sở gia hạn thì gửi được.',
  en: 'Missing since {since}, and the request is closed: it can be sent only if the department extends it.',
};

/** A waiting report in words, for the person who asks. */
export function waitingSentence({ step, since, until, isShut }: Waiting): Sentence {
  const said = (text: string): string =>
    text.replaceAll('{since}', civil(since)).replaceAll('{until}', until === null ? '' : civil(until));
  const { vi, en } = isShut ? SHUT : SENTENCES[step];
  return { vi: said(vi), en: said(en) };
}

function civil(date: CivilDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${month}/${year}`;
}
