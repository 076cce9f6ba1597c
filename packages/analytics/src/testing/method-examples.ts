import {
  comparisonGate,
  coverageShare,
  equityGap,
  figureGap,
  funnel,
  peopleInterval,
  rankIntervals,
  rateRatio,
  reachStatus,
  type ActivityPayload,
} from '@lantoa/domain';
import type { AnalyticsQuery, AnalyticsViewer, Measure } from '../contract.ts';
import { EXACT, SUPPRESSED, cellsOf } from './ask.ts';
import { reportBatch } from './batches.ts';
import { detailedProvince } from './detailed-province.ts';
import { smallModel } from './small-model.ts';
import { BAN, CHU, DOI, GIA, payload } from './small-province.ts';

/** The figures that the example of each page in docs/methods shows, computed. Phrases as they stand on the page. */
export const METHOD_EXAMPLES: Readonly<Record<string, () => readonly string[] | Promise<readonly string[]>>> = {
  'coverage.md': () => {
    const { value, lower, upper } = numbers(coverageShare(18, 21));
    return [`18 of 21 is ${shown(value)}, ${shown(lower)} to ${shown(upper)}`];
  },
  'reach-rules.md': async () => {
    const reached = (reach: Partial<AnalyticsQuery>) =>
      answer(REPEATED, 'COMMUNES_REACHED', { groupBy: ['COMMUNE'], ...reach });
    const [twice, two, both] = await Promise.all([
      reached({ reachedAtLeast: 2 }),
      reached({ onTopicsAtLeast: 2 }),
      reached({ reachedAtLeast: 2, onTopicsAtLeast: 2 }),
    ]);
    return [`k = 2: ${named(twice)}`, `m = 2: ${named(two)}`, `both: ${named(both)}`];
  },
  'population-coverage.md': async () => {
    const [reached, all, share, communes] = await Promise.all(
      (['POPULATION_IN_REACHED_COMMUNES', 'POPULATION', 'POPULATION_COVERAGE', 'COMMUNE_COVERAGE'] as const).map(
        async (measure) => (await answer([at(BAN), at(DOI)], measure))[''] as number,
      ),
    );
    return [`${whole(reached)} of ${whole(all)} people, ${shown(share)}`, `share of communes is ${shown(communes)}`];
  },
  'intensity.md': async () => {
    const crowds = [at(BAN, 120), at(BAN, 80), at(CHU, 60)];
    const found = await answer(crowds, 'ATTENDANCES_PER_1000', { groupBy: ['COMMUNE'] });
    const often = await answer([at(BAN, 700), at(BAN, 800)], 'ATTENDANCES_PER_1000', { groupBy: ['COMMUNE'] });
    return [
      `Bản ${shown(found['00001'])}, Chu ${shown(found['00002'])}, province ${shown(found[''])}`,
      `${shown(often['00001'])} per 1,000`,
    ];
  },
  'people-interval.md': () => {
    const of = (population: number) => {
      const { lower, upper } = peopleInterval({ most: 120, all: 120 + 80 + 60, population });
      return `${whole(lower)} to ${whole(upper)}`;
    };
    return [`in a commune of 200 people: ${of(200)}`, `In a commune of 100: ${of(100)}`];
  },
  'recency.md': async () => {
    const dated = [payload({ ...places(BAN), date: '2023-05-10' }), payload({ ...places(BAN), date: '2023-11-30' })];
    const found = await answer(dated, 'DAYS_SINCE_LAST_ACTIVITY', { groupBy: ['COMMUNE'], fill: 'MEMBERS' });
    return [`Bản ${whole(found['00001'])} days`, `Chu \`${String(found['00002'])}\``];
  },
  'blind-spots.md': () => [
    `180 days of silence: ${reachStatus(180, 180, false)}`,
    `181: ${reachStatus(181, 180, false)}`,
    `a report missing: ${reachStatus(181, 180, true)}`,
  ],
  'equity-gap.md': () => {
    const gap = equityGap({ reached: 18, units: 21 }, { reached: 177, units: 179 });
    const [difference, ratio] = [numbers(gap.difference), numbers(gap.ratio)];
    const rates = figureGap(180, 120);
    return [
      `D = ${shown(difference.value)} points, ${shown(difference.lower)} to ${shown(difference.upper)}`,
      `Q = ${shown(ratio.value)}, ${shown(ratio.lower)} to ${shown(ratio.upper)}`,
      `D = ${shown(rates.difference.value)} per 1,000, Q = ${shown(rates.ratio.value)}`,
    ];
  },
  'area-class-combinations.md': async () => {
    const of = async (dimension: 'AREA_CLASS' | 'AREA_CLASS_COMBINATION') =>
      Object.entries(await answer([], 'COMMUNES', { groupBy: [dimension] }, SUPPRESSED))
        .map(([key, figure]) => `${key === '' ? 'total' : `\`${key}\``} ${whole(figure)}`)
        .join(', ');
    return [await of('AREA_CLASS'), await of('AREA_CLASS_COMBINATION')];
  },
  'funnel.md': () => {
    const shares = funnel([
      { kind: 'share', reached: 5, units: 10 },
      { kind: 'share', reached: 10, units: 20 },
    ]);
    const rates = funnel([2, 18, 10].map((count) => ({ kind: 'rate', count, exposure: 10 })));
    const [exact, wide] = [shares?.limitsAt(10), rates?.limitsAt(10)];
    return [
      `mean ${shown(shares?.mean)}, limits ${shown(exact?.lower95)} to ${shown(exact?.upper95)} (95 %) and ${shown(exact?.lower999)} to ${shown(exact?.upper999)} (99.9 %)`,
      `mean ${shown(rates?.mean)}, φ = ${shown(rates?.overDispersion)}, limits ${shown(wide?.lower95)} to ${shown(wide?.upper95)} and ${shown(wide?.lower999)} to ${shown(wide?.upper999)}`,
    ];
  },
  'rank-intervals.md': () => {
    const units = [18, 8, 15].map(
      (reached, unit) => ({ kind: 'share', reached, units: [20, 10, 20][unit] ?? 0 }) as const,
    );
    return rankIntervals(units, 1).map(
      ({ from, to, lowestQuarter }) => `${String(from)} to ${String(to)} (${shown(lowestQuarter)})`,
    );
  },
  'form-diversity.md': async () => {
    const forms = ['community_session', 'community_session', 'broadcast_run', 'press_item'];
    const of = async (types: readonly string[]) =>
      (
        await answer(
          types.map((activityType) => payload({ ...places(BAN), activityType })),
          'FORM_DIVERSITY',
        )
      )[''];
    return [
      `2, 1 and 1 activities: ${shown(await of(forms))}`,
      `all of one form: ${shown(await of(forms.slice(0, 2)))}`,
    ];
  },
  'completeness.md': async () => {
    const of = async (measure: Measure) => shown((await answer([], measure, REPORTED))['']);
    return [
      `${await of('REPORTS_EXPECTED')} expected, ${await of('REPORTS_ACTUAL')} received, ${await of('REPORTS_ON_TIME')} on time`,
      `rate ${await of('REPORTING_RATE')}, on time ${await of('REPORTING_RATE_ON_TIME')}`,
      `1,920 of 2,400 reports: ${gateOf(1920 / 2400)}`,
      `1,919: \`${gateOf(1919 / 2400)}\``,
    ];
  },
  'counts.md': async () => {
    const held = [2, 3].map((sessions) => payload(places(BAN), { sessions }));
    const of = async (measure: Measure, activities: readonly ActivityPayload[]) =>
      (await answer(activities, measure))[''];
    const three = [...held, at(BAN)];
    return [
      `${whole(await of('ACTIVITIES', three))} activities, ${whole(await of('SESSIONS', three))} sessions`,
      `\`${String(await of('SESSIONS', [at(BAN)]))}\``,
    ];
  },
  'count-basis.md': async () => {
    const of = async (countBasis: 'DISTINCT' | 'FULL' | 'FRACTIONAL') => {
      const found = await answer(SHARED, 'ACTIVITIES', { groupBy: ['TOPIC'], countBasis });
      return `crime ${shown(found['crime_prevention'])}, drugs ${shown(found['drug_prevention'])}, total ${shown(found[''])}`;
    };
    return [`DISTINCT: ${await of('DISTINCT')}`, `FULL: ${await of('FULL')}`, `FRACTIONAL: ${await of('FRACTIONAL')}`];
  },
  'attendances.md': async () => {
    const found = await answer([both(10)], 'ATTENDANCES', { groupBy: ['COMMUNE'] });
    return [`${whole(found['00001'])} and ${whole(found['00002'])}`, `total ${whole(found[''])}`];
  },
  'observance-lift.md': () => {
    const { value, lower, upper } = numbers(rateRatio(6, 30, 7, 56));
    return [`ratio ${shown(value)}, ${shown(lower)} to ${shown(upper)}`];
  },
  'recognitions.md': async () => {
    const told = { recipients: [], level: null, topics: [], decisionNumber: null, decidedOn: null };
    const model = await smallModel([
      payload({ recognition: { ...told, form: 'praise', level: 'province' } }, { recognised_collectives: 3 }),
      payload({ recognition: { ...told, form: 'award', level: 'commune' } }, { recognised_individuals: 5 }),
      payload({}, { recognised_individuals: 2 }),
    ]);
    const { rows } = await model.recognitions({ period: { code: 'cal:2023-Y' } }, EXACT);
    await model.close();
    const [recognitions, collectives, individuals] = rows[0]
      ? [rows[0].recognitions, rows[0].collectives, rows[0].individuals].map(({ value }) => String(value))
      : [];
    return [`${recognitions ?? ''} recognitions, ${collectives ?? ''} collectives, ${individuals ?? ''} individuals`];
  },
};

const CRIME = { topic: 'crime_prevention', role: 'primary' } as const;
const DRUGS = { topic: 'drug_prevention', role: 'primary' } as const;
const NAMES: Readonly<Record<string, string>> = { '00001': 'Bản', '00002': 'Chu', '00003': 'Đội', '00004': 'Gia' };

const places = (...units: string[]) => ({ places: units.map((unit) => ({ unit, attendances: null })) });
const at = (unit: string, attendances?: number) =>
  payload(places(unit), attendances === undefined ? {} : { attendances });
const both = (attendances: number) => payload(places(BAN, CHU), { attendances });

/** Bản one session on two topics, Chu two on one, Đội one on each of two. */
const REPEATED = [
  payload({ ...places(BAN), topics: [CRIME, DRUGS] }),
  payload({ ...places(CHU), topics: [CRIME] }),
  payload({ ...places(CHU), topics: [CRIME] }),
  payload({ ...places(DOI), topics: [CRIME] }),
  payload({ ...places(DOI), topics: [DRUGS] }),
];
/** Two activities on crime alone and one on both topics. */
const SHARED = [at(BAN), at(CHU), payload({ ...places(BAN), topics: [CRIME, DRUGS] })];
const REPORTED: Partial<AnalyticsQuery> = { period: { code: 'admin:2023-M06' } };
/** Of four communes two in time, one late, one missing. */
const STATES = reportBatch(3, {
  states: [BAN, CHU, DOI, GIA].map((unit) => ({
    state: { unit, period: 'admin:2023-M06', status: unit === GIA ? 'missing' : 'accepted', onTime: unit !== DOI },
  })),
});

async function answer(
  activities: readonly ActivityPayload[],
  measure: Measure,
  more: Partial<AnalyticsQuery> = {},
  viewer: AnalyticsViewer = EXACT,
): Promise<Record<string, number | string | null | undefined>> {
  const model = await smallModel(activities, more === REPORTED ? [STATES] : [], detailedProvince());
  try {
    const cells = await cellsOf(model, { measures: [measure], period: { code: 'cal:2023-Y' }, ...more }, viewer);
    return Object.fromEntries([...cells].map(([key, row]) => [key, row[measure]?.value ?? row[measure]?.reason]));
  } finally {
    await model.close();
  }
}

type Figure = number | string | null | undefined;

function numbers<T extends { readonly value: number | null }>(found: T): Extract<T, { readonly value: number }> {
  if (found.value === null) throw new Error('the example has no figure');
  return found as Extract<T, { readonly value: number }>;
}

function shown(figure: Figure): string {
  if (typeof figure !== 'number') throw new Error(`the example has no figure: ${String(figure)}`);
  return figure.toLocaleString('en', { maximumFractionDigits: 4 });
}

function whole(figure: Figure): string {
  return shown(typeof figure === 'number' && Number.isInteger(figure) ? figure : null);
}

function named(found: Readonly<Record<string, Figure>>): string {
  const names = Object.entries(NAMES).filter(([code]) => found[code] === 1);
  return names.map(([, name]) => name).join(' and ');
}

function gateOf(completeness: number): string {
  return comparisonGate(completeness, 11) ?? 'compared';
}
