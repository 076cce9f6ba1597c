import { request } from 'node:http';
import { ROLES } from '@lantoa/record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

const SIGN_IN =
  'mutation In($role: Role!) { signInAsSample(role: $role) { signedIn role roleLabelVi roleLabelEn sampleData units { dimension } } }';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start({ sample: 'on' });
});
afterAll(() => server.stop());

/** A request that names another host than the one it is sent to. */
function asHost(host: string, body: object): Promise<{ errors?: { extensions: { code: string } }[] }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}/graphql`, {
      method: 'POST',
      headers: { host, 'content-type': 'application/json' },
    });
    sent.on('error', reject).on('response', (response) => {
      let text = '';
      response
        .on('data', (chunk: Buffer) => (text += chunk.toString()))
        .on('end', () => {
          resolve(JSON.parse(text) as { errors?: { extensions: { code: string } }[] });
        });
    });
    sent.end(JSON.stringify(body));
  });
}

describe('a server with sample data on loopback', () => {
  // Before any other sign-in of the role: the account does not exist yet.
  it('makes one account per role however many sign in at once', async () => {
    const codes = await Promise.all(
      Array.from({ length: 8 }, async () => (await server.ask(null, SIGN_IN, { role: 'PRESS_AGENCY' })).body.errors),
    );
    expect(codes).toEqual(Array.from({ length: 8 }, () => undefined));
  });

  it.each(ROLES)('opens a session of the role %s without a password', async (role) => {
    const { body, headers } = await server.ask<{ signInAsSample: object }>(null, SIGN_IN, { role });
    expect(body.data?.signInAsSample).toMatchObject({ signedIn: true, role, sampleData: true });
    const session = { cookie: headers.get('set-cookie')?.split(';')[0] ?? '', origin: server.url };
    const again = await server.ask(null, '{ viewer { role } }', {}, session);
    expect(again.body.data).toEqual({ viewer: { role } });
  });

  it('gives those who answer for one unit that unit as their scope', async () => {
    const units = async (role: string) => {
      const { body } = await server.ask<{ signInAsSample: { units: object[] } }>(null, SIGN_IN, { role });
      return body.data?.signInAsSample.units;
    };
    expect(await units('REPORTER')).toEqual([{ dimension: 'COMMUNE' }]);
    expect(await units('DISTRICT_OFFICER')).toEqual([{ dimension: 'DISTRICT' }]);
    expect(await units('COMMITTEE')).toEqual([]);
  });

  it('lets the press agency read the items of its body, and of no other', async () => {
    const { headers } = await server.ask(null, SIGN_IN, { role: 'PRESS_AGENCY' });
    const session = { cookie: headers.get('set-cookie')?.split(';')[0] ?? '', origin: server.url };
    const asked =
      '{ activities(query: { period: { code: "admin:2023-Y" }, limit: 500 }) { activities { actor { code } } } }';
    const { body } = await server.ask<{ activities: { activities: { actor: { code: string } }[] } }>(
      null,
      asked,
      {},
      session,
    );
    const actors = (body.data?.activities.activities ?? []).map(({ actor }) => actor.code);
    expect(actors.length).toBeGreaterThan(5);
    expect([...new Set(actors)]).toEqual(['provincial_newspaper']);
  });

  it('names the period and span of its data before anybody has signed in', async () => {
    const { body } = await server.ask(
      null,
      '{ viewer { signedIn sampleData sampleRoles dataFrom dataTo defaultPeriod } }',
    );
    expect(body.data).toEqual({
      viewer: {
        signedIn: false,
        sampleData: true,
        sampleRoles: [...ROLES],
        dataFrom: expect.stringMatching(/^2022-12-/),
        dataTo: expect.stringMatching(/^2023-12-/),
        defaultPeriod: 'admin:2023-Y',
      },
    });
  });

  it('opens none for a foreign name that leads to this machine', async () => {
    const { errors } = await asHost('evil.example:3000', { query: SIGN_IN, variables: { role: 'LEAD_DEPARTMENT' } });
    expect(errors?.[0]?.extensions.code).toBe('NOT_AVAILABLE');
  });
});
