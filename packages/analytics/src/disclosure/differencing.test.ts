import fc from 'fast-check';
import { periodOfCode } from '@lantoa/domain';
import { seedOf } from '@lantoa/oracle';
import { expect, test, vi } from 'vitest';
import type { AnalyticsQuery, Dimension } from '../contract.ts';
import type { ReadModel } from '../read-model.ts';
import { EXACT, SUPPRESSED } from '../testing/ask.ts';
import { smallModel } from '../testing/small-model.ts';
import { BAN, CHU, DOI, GIA, NORTH, SOUTH, payload } from '../testing/small-province.ts';

// LANTOA_DIFFERENCING_PAIRS sets how many pairs of questions are subtracted from each other, LANTOA_ORACLE_SEED repeats a run.
const PAIRS = Number(process.env['LANTOA_DIFFERENCING_PAIRS'] ?? 132);
const SEED = seedOf(process.env['LANTOA_ORACLE_SEED'], Date.now());
process.stdout.write(`disclosure: ${String(PAIRS)} pairs of questions subtracted, seed ${String(SEED)}\n`);
vi.setConfig({ testTimeout: 3_600_000 });

const QUESTIONS = 12;
const PAIRS_OF_WORLD = (QUESTIONS * (QUESTIONS - 1)) / 2;
const SMALL_BELOW = 5;
const GROUP = 'orphans_with_relatives';
const COMMUNES = [
  { id: BAN, parent: NORTH },
  { id: CHU, parent: NORTH },
  { id: DOI, parent: SOUTH },
  { id: GIA, parent: SOUTH },
] as const;
const CODES = ['M02', 'M03', 'M04', 'M05', 'M06', 'M07', 'Q1', 'Q2', 'Q3', 'H1', 'H2', 'Y'];
const TIMES: readonly Dimension[] = ['MONTH', 'QUARTER', 'REPORTING_MONTH', 'REPORTING_QUARTER', 'REPORTING_HALF_YEAR'];

interface Asked {
  readonly scheme: 'cal' | 'admin';
  readonly code: string;
  readonly time: Dimension | null;
  readonly place: 'DISTRICT' | 'COMMUNE' | null;
  /** Communes that are asked for, by their place in the pack; none: all. */
  readonly communes: readonly number[];
}

const asked: fc.Arbitrary<Asked> = fc.record({
  scheme: fc.constantFrom('cal' as const, 'admin' as const),
  // Long windows of short stretches hold many cells, and those lie in each other.
  code: fc.oneof({ weight: 2, arbitrary: fc.constantFrom('Y', 'H1') }, fc.constantFrom(...CODES)),
  time: fc.oneof(fc.constantFrom<Dimension>('MONTH', 'REPORTING_MONTH'), fc.constantFrom(null, ...TIMES)),
  place: fc.constantFrom(null, 'DISTRICT' as const, 'COMMUNE' as const, 'COMMUNE' as const),
  communes: fc.oneof(fc.constant([]), fc.uniqueArray(fc.nat({ max: 3 }), { minLength: 1, maxLength: 3 })),
});

interface Session {
  readonly place: string;
  readonly month: number;
  readonly day: string;
  readonly people: number;
  readonly others: number;
}

// Sessions about the group, other people beside most of them, days around the cut-offs. Where small counts are everywhere, nothing
// is shown and nothing can be subtracted; so worlds differ in how many of a hundred sessions are small.
const drawn = fc.record({
  place: fc.constantFrom(BAN, CHU, DOI, GIA),
  month: fc.integer({ min: 1, max: 8 }),
  day: fc.constantFrom('01', '07', '14', '15', '28'),
  percentile: fc.nat({ max: 99 }),
  small: fc.integer({ min: 0, max: 6 }),
  large: fc.integer({ min: 5, max: 70 }),
  others: fc.oneof(fc.constant(0), { weight: 3, arbitrary: fc.integer({ min: 1, max: 60 }) }),
});
const sessions: fc.Arbitrary<Session[]> = fc
  .record({
    smallOnes: fc.constantFrom(4, 8, 15, 30, 60),
    list: fc.array(drawn, { minLength: 20, maxLength: 90, size: 'max' }),
  })
  .map(({ smallOnes, list }) =>
    list.map(({ percentile, small, large, ...session }) => ({
      ...session,
      people: percentile < smallOnes ? small : large,
    })),
  );

function activityOf({ place, month, day, people, others }: Session) {
  return payload(
    {
      places: [{ unit: place, attendances: null }],
      date: `2023-0${String(month)}-${day}`,
      groups: [{ group: GROUP, attendances: people }],
    },
    { attendances: people + others },
  );
}

// Whatever the seed, the first world has large counts in every month and commune, a small one, and questions that nest in each other:
// a run that compared nothing would prove nothing.
const TELLING_SESSIONS: Session[] = [
  ...COMMUNES.flatMap(({ id }) =>
    [1, 2, 3, 4, 5, 6].map((month): Session => ({ place: id, month, day: '07', people: 60, others: 5 })),
  ),
  { place: BAN, month: 7, day: '28', people: 3, others: 10 },
];
const TELLING_QUESTIONS: Asked[] = CODES.map((code, position) => ({
  scheme: 'cal',
  code,
  time: code === 'Y' ? 'MONTH' : null,
  place: position % 2 === 0 ? 'COMMUNE' : 'DISTRICT',
  communes: [],
}));

/** A cell as a set: communes, and days from … to. */
interface ShownCell {
  readonly communes: ReadonlySet<string>;
  readonly from: string;
  readonly to: string;
  readonly value: number | null;
}

test('no two answers to an analyst differ by a small count', async () => {
  const worlds = Math.ceil(PAIRS / PAIRS_OF_WORLD);
  // Cells with people in them, those of them that were shown, small ones; pairs of shown cells that lie in each other, those of
  // them that leave somebody; and small counts that the exact figures would have given away in the same way.
  const found = { live: 0, shown: 0, small: 0, nested: 0, differing: 0, smallBetween: 0 };
  const questions = fc.array(asked, { minLength: QUESTIONS, maxLength: QUESTIONS });
  // Values at the edges again and again would leave most cells empty.
  const [anySessions, anyQuestions] = [fc.noBias(sessions), fc.noBias(questions)];
  await fc.assert(
    fc.asyncProperty(anySessions, anyQuestions, async (held, list) => {
      const model = await smallModel(held.map(activityOf));
      const exact: ShownCell[][] = [];
      const answers: ShownCell[][] = [];
      for (const question of list) {
        exact.push(await cellsOf(model, question, EXACT));
        answers.push(await cellsOf(model, question, SUPPRESSED));
      }
      found.live += exact.flat().filter(holdsPeople).length;
      found.small += exact.flat().filter(({ value }) => isSmall(value)).length;
      found.shown += answers.flat().filter(holdsPeople).length;
      for (const cell of answers.flat()) expect(isSmall(cell.value), describeCell(cell)).toBe(false);
      found.smallBetween += differences(exact).filter(({ rest }) => isSmall(rest)).length;
      for (const { outer, inner, rest } of differences(answers)) {
        found.nested += 1;
        if (rest > 0) found.differing += 1;
        expect(isSmall(rest), `${describeCell(outer)} less ${describeCell(inner)}`).toBe(false);
      }
      await model.close();
    }),
    { numRuns: 1 + worlds, seed: SEED, examples: [[TELLING_SESSIONS, TELLING_QUESTIONS]] },
  );
  process.stdout.write(`disclosure: ${JSON.stringify({ pairs: worlds * PAIRS_OF_WORLD, ...found })}\n`);
  for (const count of Object.values(found)) expect(count).toBeGreaterThan(0);
});

interface Difference {
  readonly outer: ShownCell;
  readonly inner: ShownCell;
  readonly rest: number;
}

/** What is left of each cell of an answer when a cell of another answer that lies in it is taken away. */
function differences(answers: readonly (readonly ShownCell[])[]): Difference[] {
  const pairs = answers.flatMap((one, place) => answers.flatMap((two, other) => (place === other ? [] : [[one, two]])));
  return pairs.flatMap(([outers = [], inners = []]) =>
    outers.flatMap((outer) =>
      inners.flatMap((inner) => {
        if (outer.value === null || inner.value === null || !contains(outer, inner)) return [];
        return [{ outer, inner, rest: outer.value - inner.value }];
      }),
    ),
  );
}

const holdsPeople = ({ value }: ShownCell) => (value ?? 0) > 0;
const isSmall = (value: number | null) => value !== null && value > 0 && value < SMALL_BELOW;
const describeCell = ({ communes, from, to, value }: ShownCell) =>
  `${[...communes].join('+')} ${from}…${to} = ${String(value)}`;
const contains = (outer: ShownCell, inner: ShownCell) =>
  outer.from <= inner.from && inner.to <= outer.to && [...inner.communes].every((one) => outer.communes.has(one));

async function cellsOf(model: ReadModel, question: Asked, viewer: typeof EXACT): Promise<ShownCell[]> {
  const { time, place } = question;
  const code = `${question.scheme}:2023-${question.code}`;
  const period = periodOfCode(code);
  if (!period) throw new Error(code);
  const filtered = COMMUNES.filter((_, position) => question.communes.includes(position));
  const scope = filtered.length === 0 ? COMMUNES : filtered;
  const query: AnalyticsQuery = {
    measures: ['ATTENDANCES'],
    groupBy: ['TARGET_GROUP', ...(place ? [place] : []), ...(time ? [time] : [])],
    period: { code },
    where: filtered.length === 0 ? null : { commune: filtered.map(({ id }) => id) },
    totals: false,
  };
  const { rows } = await model.analytics(query, viewer);
  return rows.flatMap(({ keys, cells }) => {
    if (keys[0]?.code !== GROUP) return [];
    const key = place === null ? null : (keys[1]?.id ?? '');
    const bucket = time === null ? period : (periodOfCode(keys.at(-1)?.code ?? '') ?? period);
    const inside = scope.filter(({ id, parent }) => key === null || (place === 'COMMUNE' ? id : parent) === key);
    return [
      {
        communes: new Set(inside.map(({ id }) => id)),
        from: bucket.from > period.from ? bucket.from : period.from,
        to: bucket.to < period.to ? bucket.to : period.to,
        value: cells[0]?.value ?? null,
      },
    ];
  });
}
