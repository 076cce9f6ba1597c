import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

const email = 'officer@example.org';
const password = 'a long pass phrase 2023';
const SIGN_IN = `mutation ($email: String!, $password: String!, $code: String) {
  signIn(email: $email, password: $password, code: $code) { signedIn codeNeeded name } }`;
const BEGIN = 'mutation ($password: String!) { beginSecondStep(password: $password) { secret uri refusal } }';
const CONFIRM = 'mutation ($code: String!) { confirmSecondStep(code: $code) { recoveryCodes refusal } }';

let server: TestServer;
let id: string;
beforeAll(async () => {
  server = await TestServer.start();
  const made = await server.running.record.accounts.createUser({ email, name: 'Cán bộ', role: 'AUDITOR', password });
  ({ id } = made);
});
afterAll(() => server.stop());

function sessionOf(headers: Headers) {
  return { cookie: headers.get('set-cookie')?.split(';')[0] ?? '', origin: server.url };
}

describe('a second step', () => {
  it('is set up in a session, asked for after the password, and reset by an administrator', async () => {
    const session = sessionOf((await server.ask(null, SIGN_IN, { email, password })).headers);
    const begun = await server.ask<{ beginSecondStep: { secret: string } }>(null, BEGIN, { password }, session);
    const secret = begun.body.data?.beginSecondStep.secret ?? '';
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    const confirmed = await server.ask<{ confirmSecondStep: { recoveryCodes: string[] } }>(
      null,
      CONFIRM,
      { code: totp.generate() },
      session,
    );
    const recovery = confirmed.body.data?.confirmSecondStep.recoveryCodes ?? [];
    expect(recovery).toHaveLength(10);

    const first = await server.ask(null, SIGN_IN, { email, password });
    expect(first.body.data).toEqual({ signIn: { signedIn: false, codeNeeded: true, name: null } });
    expect(first.headers.get('set-cookie')).toBeNull();
    const wrong = await server.ask(null, SIGN_IN, { email, password, code: '000000' });
    expect(wrong.body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(wrong.headers.get('set-cookie')).toBeNull();
    // The code that confirmed is used up; the next step's is taken before its time, as half a minute of drift allows.
    const next = totp.generate({ timestamp: Date.now() + 30_000 });
    const right = await server.ask(null, SIGN_IN, { email, password, code: next });
    expect(right.body.data).toEqual({ signIn: { signedIn: true, codeNeeded: false, name: 'Cán bộ' } });
    const own = await server.ask(null, '{ ownAccount { secondStep recoveryCodesLeft } }', {}, sessionOf(right.headers));
    expect(own.body.data).toEqual({ ownAccount: { secondStep: true, recoveryCodesLeft: 10 } });

    const reset = 'mutation ($id: ID!) { resetSecondStep(id: $id) { refusal } }';
    expect(await server.data('ADMINISTRATOR', reset, { id })).toEqual({ resetSecondStep: { refusal: null } });
    const after = await server.ask(null, SIGN_IN, { email, password });
    expect(after.body.data).toEqual({ signIn: { signedIn: true, codeNeeded: false, name: 'Cán bộ' } });
    for (const told of [secret, ...recovery]) expect(server.logged.join('\n')).not.toContain(told);
  });
});

describe('the key that seals its secret', () => {
  it('lies in the data folder, for its owner alone', async () => {
    const file = path.join(server.dataDir, 'seal.key');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(Buffer.from(await readFile(file, 'utf8'), 'base64')).toHaveLength(32);
  });
});
