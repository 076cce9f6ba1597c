import { addDays, addYears, civilDateAt, ReferenceIndex } from '@lantoa/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Lantoa } from './testing/lantoa.ts';

const today = civilDateAt(new Date().toISOString());
/** Begins a month of the calendar before this one, so that one window at least is over whatever the day. */
const from = `${addDays(`${today.slice(0, 8)}01`, -1).slice(0, 8)}01`;
const period = `cal:${from.slice(0, 4)}-M${from.slice(5, 7)}`;

let lantoa: Lantoa;

beforeAll(async () => {
  lantoa = await Lantoa.besideOthers();
  // Any command loads the reference pack into an empty ledger.
  await lantoa.json(['schedule', 'open']);
});
afterAll(async () => {
  await lantoa.remove();
});

/** What the document says was opened, or would be. */
function openedIn({ document }: { readonly document: Readonly<Record<string, unknown>> }): readonly unknown[] {
  const { opened } = document;
  return Array.isArray(opened) ? opened : [];
}

async function makeSchedule(): Promise<void> {
  await lantoa.withStore(async (store) => {
    const pack = await store.readReference();
    if (!pack) throw new Error('no reference data');
    const index = new ReferenceIndex(pack);
    await store.schedules.save({
      ...{ id: null, version: 0, scheme: 'cal', periodicity: 'month', from, until: null, formVersion: '1' },
      ...{ dueWorkingDays: 2, correctionDays: 2, parentReviewDays: 2, departmentReviewDays: 3, holidays: [] },
      ...{ titlePattern: 'Báo cáo {kỳ}', requester: 'dept_info_comm:20@2020-01-01', basis: 'Chế độ báo cáo định kỳ' },
      ...{ topics: ['drug_prevention'], addressees: { allCommunes: true }, index },
      viewer: { userId: 'test', role: 'LEAD_DEPARTMENT', organisation: null, units: [] },
    });
  });
}

test('without a schedule there is nothing to list and nothing to open', async () => {
  expect(await lantoa.json(['schedule', 'list'])).toMatchObject({ code: 0, document: { schedules: [] } });
  expect(await lantoa.json(['schedule', 'open'])).toMatchObject({ code: 0, document: { opened: [], refused: [] } });
});

test('what is due is told, as far as it was over on the day named', async () => {
  await makeSchedule();
  const told = await lantoa.json(['schedule', 'open', '--dry-run']);
  expect(told).toMatchObject({ code: 0, document: { on: today, dryRun: true, refused: [] } });
  expect(openedIn(told)).toMatchObject([{ period, from, reports: 65 }]);
  expect(told.stderr).toContain('Sẽ mở 1 yêu cầu; chưa ghi gì.');

  const before = await lantoa.json(['schedule', 'open', '--on', from]);
  expect(before.document).toMatchObject({ opened: [], refused: [] });
});

test('what is due is opened once', async () => {
  const first = await lantoa.json(['schedule', 'open']);
  expect(first).toMatchObject({ code: 0, document: { dryRun: false, opened: [{ period }] } });
  const again = await lantoa.json(['schedule', 'open']);
  expect(again.document).toMatchObject({ opened: [] });
});

test('what was opened is listed, and told no more', async () => {
  expect((await lantoa.json(['schedule', 'open', '--dry-run'])).document).toMatchObject({ opened: [] });
  const { document } = await lantoa.json(['schedule', 'list']);
  expect(document).toMatchObject({
    schedules: [{ scheme: 'cal', periodicity: 'month', isPaused: false, due: [], opened: [{ period }] }],
  });
  const table = await lantoa.run(['schedule', 'list', '--lang', 'en']);
  expect(table.stdout).toMatch(/Opened last/);
  expect(table.stdout).toContain(period);
});

test('a day to come can be looked at, not opened', async () => {
  const later = addYears(today, 1);
  const told = await lantoa.json(['schedule', 'open', '--on', later, '--dry-run']);
  expect(told.code).toBe(0);
  expect(openedIn(told).length).toBeGreaterThanOrEqual(11);
  const refusal = await lantoa.refusal('schedule', 'open', '--on', later);
  expect(refusal).toMatchObject({ exit: 1, code: 'INVALID_ARGUMENT', message: expect.stringContaining('--dry-run') });
});

test('what is no day is refused, and an unknown option is wrong usage', async () => {
  const refusal = await lantoa.refusal('schedule', 'open', '--on', '15/11/2026');
  expect(refusal).toMatchObject({ exit: 1, code: 'INVALID_ARGUMENT', message: expect.stringContaining('15/11/2026') });
  expect((await lantoa.run(['schedule', 'open', '--at', 'noon'])).code).toBe(2);
});
