import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Lantoa } from './testing/lantoa.ts';

const HEADER =
  'STT,Ngày,Đơn vị thực hiện,Huyện/TP,Xã/phường/thị trấn,Nội dung tuyên truyền,Hình thức,Kênh,Đối tượng,Địa điểm,Số buổi,Lượt người,Trong đó,Thời lượng (phút),"Tin, bài",Tờ rơi,Lượt tiếp cận MXH,Hưởng ứng,Ghi chú';
const row = (number: number, cells: { day?: string; commune?: string; attendances?: string } = {}) =>
  [
    String(number),
    cells.day ?? `${String(number * 3).padStart(2, '0')}/06/2023`,
    'Công an xã Gia Cát',
    'Cao Lộc',
    cells.commune ?? 'Xã Gia Cát',
    '"Phòng, chống ma túy"',
    'Buổi tuyên truyền trực tiếp',
    'Truyền thông trực tiếp tại cộng đồng',
    'Nhân dân',
    'Cộng đồng',
    '1',
    cells.attendances ?? String(50 + number),
    ...['', '', '', '', '', '', ''],
  ].join(',');
const csv = (...rows: readonly string[]) => `${[HEADER, ...rows].join('\n')}\n`;

let lantoa: Lantoa;

beforeAll(async () => {
  lantoa = await Lantoa.besideOthers();
});
afterAll(async () => {
  await lantoa.remove();
});

describe('usage', () => {
  test.each([
    { args: ['import'], said: 'file' },
    { args: ['publish'], said: 'publish' },
    { args: ['token', 'create', '--role', 'king'], said: 'reporter' },
    { args: ['seed', '--activities', '-3'], said: '--activities' },
    { args: ['verify', '--fast'], said: '--fast' },
  ])('lantoa $args is wrong usage: code 2, said on stderr', async ({ args, said }) => {
    const ran = await lantoa.run(args);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('Sai cách dùng');
    expect(ran.stderr).toContain(said);
    expect(await lantoa.refusal(...args)).toMatchObject({ exit: 2, code: 'WRONG_USAGE' });
  });

  test('the help is there in both languages', async () => {
    expect(await lantoa.run(['--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('Nhập báo cáo') });
    expect((await lantoa.run(['import', '--help', '--lang', 'en'])).stdout).toContain('record nothing');
  });

  test.each([{ args: ['backup'] }, { args: ['report'] }])(
    'lantoa $args is in the help and refuses until it is built',
    async ({ args }) => {
      const refusal = await lantoa.refusal(...args, '--lang', 'en');
      expect(refusal).toMatchObject({ exit: 1, code: 'NOT_YET_AVAILABLE' });
      expect(refusal.message).toContain('does not have the command');
    },
  );

  test('reset wants to be confirmed', async () => {
    expect(await lantoa.refusal('reset')).toMatchObject({ exit: 1, code: 'NOT_CONFIRMED' });
  });
});

describe('from an empty folder to a verified record', () => {
  test('a dry run says what is in the file and records nothing', async () => {
    const good = await lantoa.file('good.csv', csv(row(1), row(2), row(3)));
    const { code, files, dataVersion } = await lantoa.import(good, '--dry-run');
    expect(code).toBe(0);
    expect({ files, dataVersion }).toEqual({
      files: [{ file: good, rows: 3, accepted: 3, rejected: 0, alreadyPresent: 0, faults: [] }],
      dataVersion: '1',
    });
  });

  test('a file is recorded once, however often it is imported', async () => {
    const good = await lantoa.file('good.csv', csv(row(1), row(2), row(3)));
    const first = await lantoa.import(good);
    expect(first.code).toBe(0);
    expect(first.files[0]).toMatchObject({ accepted: 3, alreadyPresent: 0 });
    const again = await lantoa.import(good);
    expect(again.code).toBe(0);
    expect(again.files[0]).toMatchObject({ rows: 3, accepted: 0, alreadyPresent: 3 });
    expect(again.dataVersion).toBe(first.dataVersion);
  });

  test('a file with a fault records nothing, unless the good rows are asked for', async () => {
    const mixed = await lantoa.file('mixed.csv', csv(row(4), row(5, { day: '31/02/2023' }), row(6)));
    const refused = await lantoa.import(mixed, '--lang', 'en');
    expect(refused.code).toBe(1);
    expect(refused.files[0]).toMatchObject({ rows: 3, accepted: 0, rejected: 1 });
    expect(refused.files[0]?.faults).toEqual([
      {
        row: 3,
        column: 'Ngày',
        code: 'invalid_date',
        value: '31/02/2023',
        message: expect.stringContaining('Row 3'),
        suggestion: expect.any(String),
      },
    ]);
    expect(refused.stderr).toMatch(/ERROR +3 +Ngày +invalid_date +31\/02\/2023/);
    expect(refused.stderr).toContain('NOTHING was recorded');
    expect((await lantoa.run(['import', mixed, '--dry-run'])).code).toBe(1);
    const taken = await lantoa.import(mixed, '--good-rows');
    expect(taken.code).toBe(0);
    expect(taken.files[0]).toMatchObject({ rows: 3, accepted: 2, rejected: 1 });
    expect(Number(taken.dataVersion)).toBe(Number(refused.dataVersion) + 1);
  });

  test('one file that cannot be read does not hold up the others', async () => {
    const good = await lantoa.file('late.csv', csv(row(7)));
    const { code, files } = await lantoa.import('/nowhere/report.csv', good);
    expect(code).toBe(1);
    expect(files.map(({ accepted, faults }) => [accepted, faults.map((fault) => fault.code)])).toEqual([
      [0, ['unreadable_file']],
      [1, []],
    ]);
  });

  test('an unknown organisation is refused before anything is read', async () => {
    const good = await lantoa.file('good.csv', csv(row(1)));
    const refusal = await lantoa.refusal('import', good, '--organisation', 'nobody');
    expect(refusal).toMatchObject({ exit: 1, code: 'UNKNOWN_ORGANISATION' });
  });

  test('the record is verified: chain whole, PostgreSQL and the read model agree', async () => {
    const { code, document } = await lantoa.json(['verify']);
    expect(document).toMatchObject({
      ok: true,
      chain: { valid: true },
      differences: [],
      readModel: { source: 'memory' },
    });
    expect(code).toBe(0);
  });

  test('the read model is made anew without a server', async () => {
    const { code, document } = await lantoa.json(['rebuild']);
    expect(code).toBe(0);
    expect(Number(document['dataVersion'])).toBeGreaterThan(1);
  });

  test('a real record is neither mixed with sample data nor reset', async () => {
    for (const args of [
      ['seed', '--activities', '10'],
      ['reset', '--yes'],
    ]) {
      expect(await lantoa.refusal(...args)).toMatchObject({ exit: 1, code: 'HOLDS_REAL_RECORDS' });
    }
    expect(await lantoa.withStore((store) => store.holdsOtherThanSample())).toBe(true);
  });
});

describe('access', () => {
  test('a token is printed once and opens the door of its role', async () => {
    const { code, document } = await lantoa.json(['token', 'create', '--role', 'analyst']);
    expect(code).toBe(0);
    const token = String(document['token']);
    expect(token).toMatch(/^lt_/);
    const viewer = await lantoa.withStore((store) => store.accounts.resolveToken(token));
    expect(viewer).toMatchObject({ kind: 'token', role: 'ANALYST', budget: null });
  });

  test('a token has a scope, is listed without its secret, and opens nothing once it is revoked', async () => {
    const { document } = await lantoa.json([
      ...['token', 'create', '--role', 'district_officer', '--units', '183', '--name', 'Văn Lãng', '--days', '2'],
      ...['--budget', '500'],
    ]);
    const token = String(document['token']);
    const viewer = await lantoa.withStore((store) => store.accounts.resolveToken(token));
    expect(viewer).toMatchObject({ role: 'DISTRICT_OFFICER', units: ['183@2020-01-01'], budget: 500 });
    const listed = await lantoa.json(['token', 'list']);
    expect(listed.document['tokens']).toContainEqual(
      expect.objectContaining({
        name: 'Văn Lãng',
        role: 'district_officer',
        state: 'active',
        units: ['183@2020-01-01'],
        budget: 500,
      }),
    );
    expect(JSON.stringify(listed.document)).not.toContain(token);
    expect((await lantoa.run(['token', 'list'])).stdout).toContain('Văn Lãng');
    const id = viewer?.userId ?? '';
    expect((await lantoa.json(['token', 'revoke', id])).document).toEqual({ id, revoked: true });
    expect(await lantoa.withStore((store) => store.accounts.resolveToken(token))).toBeNull();
    for (const wrong of [id, 'no-such-token']) {
      expect(await lantoa.refusal('token', 'revoke', wrong)).toMatchObject({ exit: 1, code: 'UNKNOWN_TOKEN' });
    }
    const unknown = await lantoa.refusal('token', 'create', '--role', 'reporter', '--units', '99999');
    expect(unknown).toMatchObject({ exit: 1, code: 'UNKNOWN_UNIT' });
  });

  test('an account gets a password that is made and printed once, or the one on stdin', async () => {
    const person = ['--name', 'Cán bộ', '--role', 'district_officer', '--units', '183'];
    const made = await lantoa.json(['user', 'create', '--email', 'a@langson.gov.vn', ...person]);
    expect(made.code).toBe(0);
    const own = 'mật khẩu dài của tôi';
    const given = await lantoa.run(
      ['user', 'create', '--email', 'b@langson.gov.vn', ...person, '--password-stdin'],
      `${own}\n`,
    );
    expect(given).toMatchObject({ code: 0, stdout: expect.not.stringContaining(own) });
    await lantoa.withStore(async ({ accounts }) => {
      const first = await accounts.signIn('a@langson.gov.vn', String(made.document['password']));
      expect(first.viewer).toMatchObject({ role: 'DISTRICT_OFFICER', units: ['183@2020-01-01'] });
      expect((await accounts.signIn('b@langson.gov.vn', own)).viewer.name).toBe('Cán bộ');
    });
  });

  test('a code that stood for several units is not guessed', async () => {
    const args = [
      'user',
      'create',
      '--email',
      'c@langson.gov.vn',
      '--name',
      'C',
      '--role',
      'reporter',
      '--units',
      '06187',
    ];
    const refusal = await lantoa.refusal(...args);
    expect(refusal).toMatchObject({ exit: 1, code: 'AMBIGUOUS_UNIT' });
    expect(refusal.message).toContain('06187@2025-07-01');
  });
});

describe('sample data', () => {
  test('is added once for the same seed, and gives way to a real start', async () => {
    const fresh = await Lantoa.alone();
    try {
      const seed = ['seed', '--activities', '40', '--seed', '7'];
      const first = await fresh.json(seed);
      expect([first.code, first.document['activities']]).toEqual([0, 40]);
      const again = await fresh.json(seed);
      expect(again.document).toMatchObject({ activities: 0, dataVersion: first.document['dataVersion'] });
      expect(await fresh.refusal('seed', '--provinces', '2')).toMatchObject({ exit: 1, code: 'NOT_YET_AVAILABLE' });
      const emptied = await fresh.json(['reset', '--yes']);
      expect([emptied.code, emptied.document['dataVersion']]).toEqual([0, '1']);
      await fresh.withStore(async (store) => {
        expect([await store.holdsSample(), await store.holdsOtherThanSample()]).toEqual([false, false]);
        expect(await store.readReference()).not.toBeNull();
      });
    } finally {
      await fresh.remove();
    }
  });
});
