import type { AnalyticsQuery } from '@lantoa/analytics';
import type { ReferenceIndex } from '@lantoa/domain';

export interface BenchQuestion {
  readonly name: string;
  readonly wholeHistory: boolean;
  /** The same question with the filters of a turn: no turn asks what an earlier one has asked. */
  readonly at: (turn: number) => AnalyticsQuery;
}

const YEAR_STARTS = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022] as const;
const ALL = { range: { from: '2013-12-15', to: '2023-12-14' } } as const;

/** What the pages ask: ranking, time, groups, coverage, form, over windows up to a year and over everything. */
export function questionSet(index: ReferenceIndex): BenchQuestion[] {
  const topics = index.codesOf('topic').map(({ code }) => code);
  const actors = index.codesOf('actor').map(({ code }) => code);
  const topic = (turn: number) => [topics[turn % topics.length] ?? '', topics[(turn + 1) % topics.length] ?? ''];
  const actor = (turn: number) => actors.filter((_, place) => place !== turn % actors.length);
  const year = (turn: number) => {
    const start = String(YEAR_STARTS[turn % YEAR_STARTS.length]);
    const day = String(1 + (Math.floor(turn / YEAR_STARTS.length) % 28)).padStart(2, '0');
    return { range: { from: `${start}-01-${day}`, to: `${start}-12-31` } };
  };
  const quarter = (turn: number) => {
    const start = String(YEAR_STARTS[turn % YEAR_STARTS.length]);
    return { range: { from: `${start}-04-01`, to: `${start}-06-${String(30 - (Math.floor(turn / 8) % 28))}` } };
  };
  const within: [string, (turn: number) => AnalyticsQuery][] = [
    ['activities by commune', (n) => ({ ...of(['ACTIVITIES'], ['COMMUNE'], year(n)), where: { topic: topic(n) } })],
    ['activities by topic and month', (n) => of(['ACTIVITIES', 'SESSIONS'], ['TOPIC', 'MONTH'], year(n))],
    [
      'attendances by group',
      (n) => ({ ...of(['ATTENDANCES'], ['TARGET_GROUP'], year(n)), where: { actor: actor(n) } }),
    ],
    [
      'coverage by district',
      (n) => ({ ...of(['COMMUNE_COVERAGE'], ['DISTRICT'], year(n)), where: { topic: topic(n) } }),
    ],
    ['activities by channel and type, a quarter', (n) => of(['ACTIVITIES'], ['CHANNEL', 'ACTIVITY_TYPE'], quarter(n))],
  ];
  const whole: [string, (turn: number) => AnalyticsQuery][] = [
    [
      'activities by reporting year',
      (n) => ({ ...of(['ACTIVITIES'], ['REPORTING_YEAR'], ALL), where: { actor: actor(n) } }),
    ],
    [
      'activities by topic and district',
      (n) => ({ ...of(['ACTIVITIES'], ['TOPIC', 'DISTRICT'], ALL), where: { actor: actor(n) } }),
    ],
    ['attendances by district', (n) => ({ ...of(['ATTENDANCES'], ['DISTRICT'], ALL), where: { topic: topic(n) } })],
  ];
  const named =
    (wholeHistory: boolean) =>
    ([name, at]: [string, (turn: number) => AnalyticsQuery]) => ({
      name: wholeHistory ? `${name}, whole history` : name,
      wholeHistory,
      at,
    });
  return [...within.map(named(false)), ...whole.map(named(true))];
}

function of(
  measures: AnalyticsQuery['measures'],
  groupBy: NonNullable<AnalyticsQuery['groupBy']>,
  period: AnalyticsQuery['period'],
): AnalyticsQuery {
  return { measures, groupBy, period };
}
