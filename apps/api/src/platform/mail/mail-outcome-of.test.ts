import { describe, expect, it } from 'vitest';
import { mailOutcomeOf } from './mail-outcome-of.ts';

const faultOf = (told: object) => mailOutcomeOf(Object.assign(new Error('x'), told));

describe('a fault of sending', () => {
  it.each([
    [{ code: 'ESOCKET' }, 'UNREACHABLE', true],
    [{ code: 'ETIMEDOUT' }, 'UNREACHABLE', true],
    [{ code: 'EAUTH', responseCode: 535, response: '535 no' }, 'SIGN_IN_REFUSED', true],
    [{ code: 'EENVELOPE', responseCode: 451, response: '451 later' }, 'PUT_OFF', true],
    [{ code: 'EENVELOPE', responseCode: 550, response: '550 no' }, 'REFUSED', false],
  ])('%j is %s', (told, fault, again) => {
    expect(faultOf(told)).toMatchObject({ kind: 'failed', fault, again });
  });

  it('is told in the server’s words, in one line, without addresses, at most 200 characters', () => {
    const response = `550 5.1.1 <xa@example.org>:\r\n mailbox full ${'x'.repeat(300)}`;
    const outcome = faultOf({ code: 'EENVELOPE', responseCode: 550, response });
    expect(outcome).toMatchObject({ reply: expect.stringMatching(/^550 5\.1\.1 … mailbox full x+$/) });
    expect(outcome.kind === 'failed' && outcome.reply).toHaveLength(200);
    expect(mailOutcomeOf('thrown')).toMatchObject({ fault: 'UNREACHABLE', reply: null });
  });
});
