import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NewUser } from '@lantoa/record';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PullWatch } from '../features/imports/pull-watch.ts';
import { attendances } from '../testing/import-figures.ts';
import { reportFile } from '../testing/report-file.ts';
import { TestServer } from '../testing/test-server.ts';

const UNIT = '06235@2020-01-01';
const BODY = `police:${UNIT}`;
const IMPORTS = '{ imports { fileName way rows by mayUndo } }';

let folder: string;
let server: TestServer;
let second: TestServer;
const account = 'so@example.org';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lantoa-pulled-'));
  server = await TestServer.start({ pull: { folder, account } });
  second = await TestServer.start({ pull: { folder, account }, databaseUrl: server.databaseUrl });
});
afterAll(async () => {
  await second.stop();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

let day = 0;
beforeEach(() => {
  day += 1;
});

/** A file that no other test has. */
const list = (attendances = '40') => reportFile([{ date: `${String(day).padStart(2, '0')}/05/2023`, attendances }]);
const put = async (name: string, text: string) => writeFile(path.join(folder, name), text);
const names = async (below = '') => (await readdir(path.join(folder, below)).catch(() => [])).toSorted();
const look = async (at = server, settled = 0) => at.running.application.get(PullWatch).look(settled);

async function user(changes: Partial<NewUser>) {
  const access = { role: 'LEAD_DEPARTMENT', organisation: null, units: [] } as const;
  return server.running.record.accounts.createUser({
    email: account,
    name: 'Sở',
    password: null,
    ...access,
    ...changes,
  });
}

describe('a folder that the server watches', () => {
  it('is left alone until its account is there and may import', async () => {
    await put('chờ.csv', list());
    await look();
    expect(server.logged.join('\n')).toContain('"why":"unknown"');
    const { id } = await user({ role: 'ANALYST' });
    await look();
    expect(server.logged.join('\n')).toContain('"why":"role"');
    expect(await names()).toEqual(['chờ.csv']);
    const access = { role: 'REPORTER', organisation: BODY, units: [UNIT] } as const;
    await server.running.record.administration.changeAccess('test', id, access);
    await look();
    expect(await names('done')).toEqual(['chờ.csv', 'chờ.csv.json']);
    expect(server.logged.join('\n')).not.toContain('chờ.csv');
    // A reporter's file waits for acceptance, by hand or by folder.
    expect(await attendances(server, 'cal:2023-M05')).toMatchObject({ total: 0 });
  });

  it('imports in the name of the account: among its imports, to be taken back by it', async () => {
    const found = await server.running.record.accounts.userByEmail(account);
    const { token } = await server.running.record.accounts.openSession(found?.id ?? '');
    const headers = { cookie: `lantoa_session=${token}`, origin: server.url };
    const { body } = await server.ask<{ imports: object[] }>(null, IMPORTS, {}, headers);
    expect(body.data?.imports).toEqual([{ fileName: 'chờ.csv', way: 'FOLDER', rows: 1, by: 'Sở', mayUndo: true }]);
    const { record } = server.running;
    await record.administration.changeAccess('test', found?.id ?? '', {
      ...{ role: 'LEAD_DEPARTMENT', organisation: null, units: [] },
    });
    const before = (await attendances(server, 'cal:2023-M05')).total;
    await put('tháng 5.csv', list('1.234'));
    await look();
    expect((await attendances(server, 'cal:2023-M05')).total).toBe(before + 1234);
  });

  it('is shared by two servers without doing anything twice', async () => {
    const before = await server.running.record.latestSeq();
    for (const number of [1, 2, 3, 4]) await put(`${String(number)}.csv`, list(String(100 + number)));
    await Promise.all([look(server), look(second), look(server), look(second)]);
    await look(second);
    expect((await names('done')).filter((name) => /^\d\.csv$/.test(name))).toHaveLength(4);
    expect((await names('done')).filter((name) => name.includes('(2)'))).toEqual([]);
    expect(await server.running.record.latestSeq()).toBe(before + 4);
  });

  it('tells those who look after it what was refused, as long as it lies there', async () => {
    const asked = async () =>
      (
        await server.data<{ refusedFiles: object[] }>(
          'LEAD_DEPARTMENT',
          '{ refusedFiles { fileName rows rejected faultCount } }',
        )
      ).refusedFiles;
    expect(await asked()).toEqual([]);
    await put('sai.csv', list('rất đông'));
    await look();
    const told = { fileName: 'sai.csv', rows: 1, rejected: 1, faultCount: 1 };
    expect(await asked()).toEqual([told]);
    await put('refused/lạ.csv', 'x');
    await put('refused/lạ.csv.json', '{"result":"refused"}');
    expect(await asked()).toEqual([told]);
    await rm(path.join(folder, 'refused/sai.csv'));
    expect(await asked()).toEqual([]);
    await rm(path.join(folder, 'refused'), { recursive: true });
  });

  it('keeps what was written a moment ago, and says what could not be done without stopping', async () => {
    await put('mới.csv', list());
    await look(server, 60_000);
    expect(await names()).toContain('mới.csv');
    await rm(path.join(folder, 'done'), { recursive: true });
    await symlink('/none/at/all', path.join(folder, 'done'));
    await look();
    expect(server.logged.join('\n')).toContain('folder_not_pulled');
    await rm(path.join(folder, 'done'));
    await look();
    expect(await names('done')).toContain('mới.csv');
  });

  it('that is not there, or closed, keeps a server from starting', async () => {
    const closed = [path.join(folder, 'none'), path.join(folder, 'file')];
    await put('file', 'no folder');
    for (const one of closed) {
      const start = TestServer.start({ pull: { folder: one, account } });
      await expect(start).rejects.toThrow('LANTOA_PULL_DIR');
    }
  });
});
