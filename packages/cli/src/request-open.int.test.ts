import { afterAll, beforeAll, expect, test } from 'vitest';
import { Lantoa } from './testing/lantoa.ts';

let lantoa: Lantoa;

beforeAll(async () => {
  lantoa = await Lantoa.besideOthers();
});
afterAll(async () => {
  await lantoa.remove();
});

const OPEN = [
  ...['request', 'open', '--title', 'Báo cáo tuyên truyền', '--requester', 'committee_138:20@2020-01-01'],
  ...['--basis', 'Công văn yêu cầu báo cáo', '--directive', 'dir_stttt_2023_03'],
];

test('a periodic request asks whom the directive names, once, however often the command runs', async () => {
  const args = [...OPEN, '--kind', 'periodic', '--period', 'admin:2026-M11', '--due', '2026-11-18'];
  const first = await lantoa.json(args);
  expect(first).toMatchObject({
    code: 0,
    document: { period: 'admin:2026-M11', submissions: 67, leftOut: [], replayed: false },
  });
  const again = await lantoa.json(args);
  expect(again.document).toEqual({ ...first.document, replayed: true });
});

test('a window and chosen units make a request of its own period; what has ended is named', async () => {
  const { document } = await lantoa.json([
    ...OPEN.filter((part) => part !== '--directive' && part !== 'dir_stttt_2023_03'),
    ...['--from', '2023-03-15', '--to', '2023-04-14', '--due', '2023-04-18', '--topics', 'drug_prevention'],
    ...['--units', '180', '--organisations', 'police:nowhere'],
  ]);
  expect(document['period']).toBe(`req:${String(document['id'])}`);
  expect(document['submissions']).toBe(22);
  expect(document['leftOut']).toEqual([{ id: 'police:nowhere', why: 'UNKNOWN' }]);
});

test.each([
  ['a due date on the cut-off', ['--period', 'admin:2026-M10', '--kind', 'periodic', '--due', '2026-10-14']],
  ['a kind that is none', ['--kind', 'weekly', '--due', '2026-10-20']],
])('%s is refused with a reason and code 1', async (_what, more) => {
  const refusal = await lantoa.refusal(...OPEN, ...more);
  expect(refusal).toMatchObject({ exit: 1, code: 'INVALID_ARGUMENT' });
});
