import type { MailOutcome } from '@lantoa/record';

const MOST_OF_A_REPLY = 200;
const ADDRESSES = /\S+@\S+/g;

/** What a fault of sending means: who refused, whether another attempt may help, and the server's words without addresses. */
export function mailOutcomeOf(fault: unknown): MailOutcome {
  const { code, responseCode, response } = toldBy(fault);
  const words = response ?? code;
  const reply = words?.replaceAll(ADDRESSES, '…').replaceAll(/\s+/g, ' ').slice(0, MOST_OF_A_REPLY) ?? null;
  const failed = { kind: 'failed', reply } as const;
  // A wrong password is the operator's to repair: meanwhile the mail waits.
  if (code === 'EAUTH' || code === 'ENOAUTH') return { ...failed, again: true, fault: 'SIGN_IN_REFUSED' };
  if (responseCode === undefined) return { ...failed, again: true, fault: 'UNREACHABLE' };
  const isForGood = responseCode >= 500;
  return { ...failed, again: !isForGood, fault: isForGood ? 'REFUSED' : 'PUT_OFF' };
}

interface Told {
  readonly code: string | undefined;
  readonly responseCode: number | undefined;
  readonly response: string | undefined;
}

function toldBy(fault: unknown): Told {
  if (!(fault instanceof Error)) return { code: undefined, responseCode: undefined, response: undefined };
  const read = (name: string): unknown => (name in fault ? Reflect.get(fault, name) : undefined);
  const [code, responseCode, response] = [read('code'), read('responseCode'), read('response')];
  return {
    code: typeof code === 'string' ? code : undefined,
    responseCode: typeof responseCode === 'number' ? responseCode : undefined,
    response: typeof response === 'string' && response !== '' ? response : undefined,
  };
}
