import type { SubmissionRefusal } from '@lantoa/domain';
import { RecordFault, type RecordFaultCode } from '../record-fault.ts';

interface Said {
  readonly code: RecordFaultCode;
  readonly vi: string;
  readonly en: string;
  readonly remedyVi: string;
  readonly remedyEn: string;
}

const SAID: Readonly<Record<SubmissionRefusal, Said>> = {
  NOT_IN_THIS_STEP: {
    code: 'CONFLICT',
    vi: 'Việc này không làm được ở bước hiện tại của báo cáo.',
    en: 'This cannot be done in the step that the report is in.',
    remedyVi: 'Tải lại báo cáo để xem đang chờ ai và bạn làm được gì.',
    remedyEn: 'Load the report again to see whom it waits for and what you can do.',
  },
  NOT_YOUR_STEP: {
    code: 'FORBIDDEN',
    vi: 'Bước này thuộc về người khác.',
    en: 'This step belongs to somebody else.',
    remedyVi: 'Xem `waitingFor` của báo cáo: đang chờ ai, đến ngày nào.',
    remedyEn: 'See `waitingFor` of the report: who is awaited, until when.',
  },
  ALREADY_OPENED: {
    code: 'CONFLICT',
    vi: 'Đã có người mở báo cáo để xem, không rút lại được nữa.',
    en: 'Somebody has opened the report, it cannot be taken back any more.',
    remedyVi: 'Đề nghị người đang xem trả lại; quá hạn xem của sở thì rút lại được.',
    remedyEn: 'Ask the reader to return it; once the time of the department is over it can be taken back.',
  },
  PERIOD_NOT_OVER: {
    code: 'INVALID_ARGUMENT',
    vi: 'Kỳ báo cáo chưa kết thúc nên chưa gửi được.',
    en: 'The period is not over yet, so the report cannot be sent.',
    remedyVi: 'Lưu nháp, gửi sau ngày cuối của kỳ.',
    remedyEn: 'Save a draft and send it after the last day of the period.',
  },
  REQUEST_CLOSED: {
    code: 'CONFLICT',
    vi: 'Yêu cầu báo cáo đã đóng, không nhận thêm báo cáo.',
    en: 'The request is closed and takes in no more reports.',
    remedyVi: 'Đề nghị sở gia hạn yêu cầu; gia hạn rồi thì gửi được.',
    remedyEn: 'Ask the department to extend the request; then it can be sent.',
  },
  REASON_NEEDED: {
    code: 'INVALID_ARGUMENT',
    vi: 'Trả lại và mở lại báo cáo phải nêu lý do.',
    en: 'Returning and reopening a report need a reason.',
    remedyVi: 'Ghi lý do rồi gửi lại.',
    remedyEn: 'Write the reason and send it again.',
  },
};

export function stepRefused(refusal: SubmissionRefusal): RecordFault {
  const { code, vi, en, remedyVi, remedyEn } = SAID[refusal];
  return new RecordFault(code, { vi, en }, { vi: remedyVi, en: remedyEn });
}

/** There is none, or it is somebody else's: both are told alike. */
export function notFound(): RecordFault {
  return new RecordFault(
    'NOT_FOUND',
    { vi: 'Không có mục này trong phạm vi của bạn.', en: 'There is nothing of this kind within your scope.' },
    { vi: 'Chọn lại trong danh sách.', en: 'Choose from the list again.' },
  );
}

/** The second editor is told both versions. */
export function otherVersion(yours: number, current: number): RecordFault {
  return new RecordFault(
    'CONFLICT',
    {
      vi: `Bạn sửa trên phiên bản ${String(yours)}, nhưng đã có phiên bản ${String(current)}.`,
      en: `You worked on version ${String(yours)}, but there is version ${String(current)} by now.`,
    },
    {
      vi: 'Tải bản mới, so với phần bạn đã sửa, rồi gửi lại trên bản mới.',
      en: 'Load the newer one, compare it with what you changed, and send that again on the newer one.',
    },
    { versions: { yours, current } },
  );
}

export function keyOfOtherAct(): RecordFault {
  return new RecordFault(
    'CONFLICT',
    { vi: 'Khóa này đã dùng cho một việc khác.', en: 'This key was used for something else.' },
    { vi: 'Gửi lại với một khóa mới.', en: 'Send it again under a new key.' },
  );
}

export function invalid(vi: string, en: string): RecordFault {
  return new RecordFault(
    'INVALID_ARGUMENT',
    { vi, en },
    { vi: 'Sửa lại rồi gửi.', en: 'Correct it and send it again.' },
  );
}

/** A request is closed when nothing of it is under way. */
export function underWay(reports: number): RecordFault {
  return new RecordFault(
    'CONFLICT',
    {
      vi: `Còn ${String(reports)} báo cáo chưa đến hạn, đang soạn, đang chờ xem hoặc đang chờ sửa.`,
      en: `${String(reports)} reports are not due yet, being written, read or corrected.`,
    },
    {
      vi: 'Duyệt hoặc trả lại các báo cáo đó, hoặc chờ hết hạn, rồi đóng yêu cầu.',
      en: 'Accept or return them, or wait for their deadlines, then close the request.',
    },
  );
}
