import { AnalyticsFault, type BilingualText } from './analytics-fault.ts';

/** Part of the contract that this version does not answer. `what` names it as the contract does. */
export function notYetAvailable(what: string): AnalyticsFault {
  return new AnalyticsFault(
    'NOT_YET_AVAILABLE',
    { vi: `${what} chưa được hỗ trợ.`, en: `${what} is not available yet.` },
    { vi: 'Bỏ phần này khỏi câu hỏi.', en: 'Leave it out of the question.' },
  );
}

export function invalidArgument(vi: string, en: string, remedy: BilingualText): AnalyticsFault {
  return new AnalyticsFault('INVALID_ARGUMENT', { vi, en }, remedy);
}

/** A code or unit that nothing is known of; the nearest known ones stand in the remedy. */
export function unknownCode(
  code: 'UNKNOWN_CODE' | 'UNKNOWN_UNIT',
  list: string,
  asked: string,
  nearest: readonly string[],
): AnalyticsFault {
  const shown = JSON.stringify(asked.slice(0, 80));
  return new AnalyticsFault(
    code,
    { vi: `Không có mã ${shown} trong ${list}.`, en: `${list} has no code ${shown}.` },
    nearest.length > 0
      ? { vi: `Gần nhất: ${nearest.join(', ')}.`, en: `Nearest: ${nearest.join(', ')}.` }
      : { vi: 'Xem catalogue.codes.', en: 'See catalogue.codes.' },
  );
}

export function forbidden(vi: string, en: string): AnalyticsFault {
  return new AnalyticsFault(
    'FORBIDDEN',
    { vi, en },
    { vi: 'Đăng nhập bằng tài khoản có quyền.', en: 'Sign in with an account that may.' },
  );
}
