import type { ReportAnswer, ReportCell, ReportRow } from '@lantoa/report';
import { describe, expect, it } from 'vitest';
import { rowsOfBoth, rowsWithSomething } from './rows-of-both.ts';

const bare = { estimated: false, numerator: null, denominator: null, unknown: null, change: null } as const;
const figure = (value: number | null, status: ReportCell['status'] = 'VALUE') => ({ value, status });
const cell = (
  value: number | null,
  status: ReportCell['status'] = 'VALUE',
  previous: ReportCell['previous'] = null,
) => ({
  ...bare,
  ...{ ...figure(value, status), previous },
});
const row = (code: string, cells: readonly ReportCell[], kind: ReportRow['kind'] = 'DATA'): ReportRow => ({
  ...{ kind, cells },
  keys: kind === 'TOTAL' ? [] : [{ code, label: code }],
});
const answer = (rows: readonly ReportRow[], measures = ['SESSIONS']): ReportAnswer => ({
  ...{ rows, columns: measures.map((measure) => ({ measure })) },
});
const codes = ({ rows }: ReportAnswer) => rows.map(({ kind, keys }) => keys[0]?.code ?? kind);
const reserved = new Set(['province_wide']);
const nobody = () => Promise.reject(new Error('nothing is to be asked'));

describe('the rows of both answers', () => {
  const known = figure(3);
  const now = answer(
    [row('a', [cell(1, 'VALUE', known), cell(0.5)]), row('', [cell(1, 'VALUE', known), cell(0.5)], 'TOTAL')],
    ['SESSIONS', 'COMMUNES_REACHED'],
  );
  const since = answer(
    [
      ...[row('a', [cell(null, 'NOT_APPLICABLE'), cell(4)]), row('ended', [cell(1), cell(2)])],
      ...[row('province_wide', [cell(null, 'NOT_APPLICABLE'), cell(6)]), row('', [cell(9), cell(12)], 'TOTAL')],
    ],
    ['COMMUNES_REACHED', 'SESSIONS'],
  );

  it('have what is only since the new year, as the engine answers it, and what is of no member as zero', async () => {
    const asked: (readonly string[])[] = [];
    const askNow = (these: readonly string[]) => {
      asked.push(these);
      return Promise.resolve(answer([row('ended', [cell(null, 'MISSING'), cell(null, 'MISSING')])]));
    };
    const both = await rowsOfBoth({ now, since }, { reserved, askNow, askSince: nobody });
    expect(asked).toEqual([['ended']]);
    expect(codes(both.now)).toEqual(['a', 'ended', 'province_wide', 'TOTAL']);
    expect(both.now.rows[1]?.cells[0]).toMatchObject({ value: null, status: 'MISSING' });
    expect(both.now.rows[2]?.cells).toEqual([
      cell(0, 'ZERO', figure(0, 'ZERO')),
      cell(null, 'NOT_APPLICABLE', figure(null, 'NOT_APPLICABLE')),
    ]);
    expect(both.since).toEqual(since);
  });

  it('say of the year before that nothing is known where nothing of it is', async () => {
    const unknown = figure(null, 'MISSING');
    const first = answer([row('', [cell(1, 'VALUE', unknown)], 'TOTAL')]);
    const later = answer([row('province_wide', [cell(6)])]);
    const both = await rowsOfBoth({ now: first, since: later }, { reserved, askNow: nobody, askSince: nobody });
    expect(both.now.rows[0]?.cells).toEqual([cell(0, 'ZERO', unknown)]);
  });

  it('have in the sum since the new year what is only in the year before', async () => {
    const gone = answer([row('a', [cell(1)]), row('old', [cell(0, 'ZERO', known)])]);
    const both = await rowsOfBoth(
      { now: gone, since: answer([row('a', [cell(4)])]) },
      { reserved, askNow: nobody, askSince: () => Promise.resolve(answer([row('old', [cell(0, 'ZERO')])])) },
    );
    expect(codes(both.since)).toEqual(['a', 'old']);
    expect(both.since.rows[1]?.cells[0]).toMatchObject({ value: 0, status: 'ZERO', previous: null });
  });
});

describe('the rows with something', () => {
  it.each([
    ['a figure now', cell(1), cell(1), 1],
    ['a figure since the new year alone', cell(0, 'ZERO'), cell(1), 1],
    ['a figure of the year before alone', cell(null, 'MISSING', figure(2)), cell(0, 'ZERO'), 1],
    ['a hidden figure', cell(null, 'SUPPRESSED_PRIMARY'), cell(null, 'SUPPRESSED_SECONDARY'), 1],
    ['nothing at all', cell(0, 'ZERO', figure(null, 'MISSING')), cell(null, 'MISSING'), 0],
  ])('hold a row with %s', (_, now, since, rows) => {
    const both = rowsWithSomething({ now: answer([row('a', [now])]), since: answer([row('a', [since])]) });
    expect([both.now.rows.length, both.since.rows.length]).toEqual([rows, rows]);
  });
});
