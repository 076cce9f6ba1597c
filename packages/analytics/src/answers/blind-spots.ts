import { addDays, isCivilDate, reachStatus, type CivilDate } from '@lantoa/domain';
import type {
  AnalyticsViewer,
  BlindSpot,
  BlindSpotCount,
  BlindSpotQuery,
  BlindSpotResult,
  Dimension,
} from '../contract.ts';
import { tellHotspotsOfPlan } from '../disclosure/tell-hotspots-of-plan.ts';
import { Bindings } from '../duckdb/bindings.ts';
import { civilDateOf, dayNumber } from '../duckdb/day-number.ts';
import type { Row } from '../duckdb/read-model-database.ts';
import { invalidArgument } from '../faults.ts';
import { evidenceOf } from '../query/evidence.ts';
import { KeyBook } from '../query/key-book.ts';
import { NO_REPORTING_STATUS, ownUnitsNotices } from '../query/notices.ts';
import { planOf, type QueryPlan } from '../query/plan.ts';
import { rebaseFor } from '../query/rebase.ts';
import { visibleClasses } from '../query/visible-classes.ts';
import { hitRelations } from '../sql/hit-relation.ts';
import { ownRecords } from '../sql/own-records.ts';
import { memberRelation, timeRelations, withRelations } from '../sql/relations.ts';
import { maskSources } from '../sql/statement-context.ts';
import type { Snapshot } from '../snapshot.ts';
import { backgroundOf, explainOf } from './statement-parts.ts';
import { checkMayAsk } from './viewer-scope.ts';

/** Before any activity: recency looks back over everything that is known. */
const BEGINNING: CivilDate = '1900-01-01';

/**
 * Communes that nothing qualifying has reached for more than `days` days, topic by topic. Day `days` is still covered.
 * Convention: a commune without a report for any month that overlaps `on - days … on` is UNKNOWN, never blind.
 */
export async function answerBlindSpots(
  snapshot: Snapshot,
  query: BlindSpotQuery,
  viewer: AnalyticsViewer,
  clock: () => number,
): Promise<BlindSpotResult> {
  checkMayAsk(viewer);
  const started = clock();
  const { days, limit } = checkedNumbers(query);
  const lang = query.lang ?? 'VI';
  const topics = query.topic ?? snapshot.index.codesOf('topic').map(({ code }) => code);
  const asked = {
    period: { range: { from: addDays(query.on, -days), to: query.on } },
    where: { topic: topics, areaClass: query.areaClass ?? null, district: query.district ?? null },
    base: query.base ?? null,
  };
  const plan = planOf({ ...asked, measures: ['COMMUNES_REACHED'], groupBy: ['TOPIC'], lang }, snapshot, viewer);
  tellHotspotsOfPlan(plan, snapshot.index, viewer, true);
  const { sql, bindings } = statementOf(snapshot, plan, viewer);
  const rows = await snapshot.read({ sql, values: bindings.values, types: bindings.types });
  const book = new KeyBook(snapshot.index, snapshot.slots, lang);
  const spots = rows.map((row) => spotOf(row, { snapshot, plan, viewer, book, on: query.on, days }));
  const found = spots
    .filter(({ spot }) => spot.status !== 'REACHED')
    .toSorted(longestSilenceFirst(book))
    .map(({ spot }) => spot);
  const background = await backgroundOf(snapshot, asked, viewer);
  return {
    evidence: evidenceOf(snapshot, {
      base: plan.base,
      completeness: background.completeness,
      recordedUpTo: background.recordedUpTo,
      notices: [
        ...(background.completeness.value === null ? [NO_REPORTING_STATUS] : []),
        ...ownUnitsNotices(plan, new Set(query.areaClass ?? []), snapshot.index),
      ],
      lang,
      explain: explainOf({
        measures: ['DAYS_SINCE_LAST_ACTIVITY'],
        statements: [{ sql, bindings, rowsRead: rows.length }],
        milliseconds: clock() - started,
        viewer,
        guarded: false,
      }),
    }),
    counts: countsOf(spots, topics, book),
    units: found.slice(0, limit),
    truncated: found.length > limit,
  };
}

function checkedNumbers({ on, days = 180, limit = 1000 }: BlindSpotQuery): { days: number; limit: number } {
  const numbers = { days: days ?? 180, limit: limit ?? 1000 };
  for (const [name, value] of Object.entries(numbers)) {
    if (!Number.isInteger(value) || value < 0 || value > 100_000) {
      throw invalidArgument(
        `${name} phải là số nguyên từ 0 đến 100.000.`,
        `${name} must be a whole number from 0 to 100,000.`,
        {
          vi: `Sửa ${name}.`,
          en: `Correct ${name}.`,
        },
      );
    }
  }
  if (!isCivilDate(on)) {
    throw invalidArgument('on phải là ngày dạng YYYY-MM-DD.', 'on must be a day written YYYY-MM-DD.', {
      vi: 'Sửa on.',
      en: 'Correct on.',
    });
  }
  return numbers;
}

function statementOf(
  snapshot: Snapshot,
  plan: QueryPlan,
  viewer: AnalyticsViewer,
): { sql: string; bindings: Bindings } {
  const bindings = new Bindings();
  const shared = { slots: snapshot.slots, bindings, version: snapshot.version };
  const period = { code: null, from: BEGINNING, to: plan.period.to };
  // What lies further back than the base has to be brought onto it, and the places of a statement are of one kind.
  const rebase = rebaseFor(snapshot.index, snapshot.index.base(plan.base) ?? null, period);
  const window = { ...shared, plan: { ...plan, rebase } };
  const ever = { ...shared, plan: { ...plan, rebase, period } };
  const sources = maskSources(ever);
  const relations = [
    ...sources.map((source) => memberRelation(source, ever)),
    ...timeRelations(window, []),
    ...hitRelations(ever, sources, { own: ownRecords(viewer, snapshot.slots) }),
    `latest AS (SELECT member_topic.k_topic, r.unit, max(r.day) AS day
      FROM (SELECT m_topic, unit, max(day) AS day FROM hit WHERE place_bound AND unit >= 0 GROUP BY m_topic, unit) AS r
      JOIN member_topic ON (r.m_topic & member_topic.mask) <> 0 GROUP BY member_topic.k_topic, r.unit)`,
  ];
  const body = `SELECT member_topic.k_topic, place.unit, latest.day, silent_0.unit
FROM member_topic CROSS JOIN place
  LEFT JOIN latest ON latest.k_topic = member_topic.k_topic AND latest.unit = place.unit
  LEFT JOIN silent_0 ON silent_0.unit = place.unit
WHERE place.in_base = 1`;
  return { sql: withRelations(window, relations, body), bindings };
}

interface FoundSpot {
  readonly topicSlot: number;
  readonly unitSlot: number;
  readonly spot: BlindSpot;
}

function spotOf(
  [topic, unit, day, silent]: Row,
  {
    snapshot,
    plan,
    viewer,
    book,
    on,
    days,
  }: {
    snapshot: Snapshot;
    plan: QueryPlan;
    viewer: AnalyticsViewer;
    book: KeyBook;
    on: CivilDate;
    days: number;
  },
): FoundSpot {
  const { index, slots } = snapshot;
  const id = slots.unitId(Number(unit)) ?? '';
  const daysSince = day === null || day === undefined ? null : dayNumber(on) - Number(day);
  const district = index.districtOf(id);
  const visible = visibleClasses(index, viewer).codes;
  const classes = plan.scope.units.find((one) => one.unit === id)?.classes ?? [];
  const spot: BlindSpot = {
    unit: book.unit('COMMUNE', id),
    district: district ? book.unit('DISTRICT', district.id) : null,
    topic: book.key('TOPIC', Number(topic)),
    status: reachStatus(daysSince, days, silent !== null),
    lastActivityOn: daysSince === null ? null : civilDateOf(Number(day)),
    daysSince,
    neverInData: daysSince === null,
    areaClasses: visible
      .filter(({ code }) => classes.includes(code))
      .map(({ code }) => book.code('AREA_CLASS', 'area_class', code)),
  };
  return { topicSlot: Number(topic), unitSlot: Number(unit), spot };
}

// What was never reached in the data has been silent longest.
function longestSilenceFirst(book: KeyBook): (a: FoundSpot, b: FoundSpot) => number {
  const by = (dimension: Dimension, a: number, b: number) => book.compare(dimension, a, b);
  return (a, b) => {
    const [first, second] = [a.spot.daysSince ?? Infinity, b.spot.daysSince ?? Infinity];
    if (first !== second) return first > second ? -1 : 1;
    return by('TOPIC', a.topicSlot, b.topicSlot) || by('COMMUNE', a.unitSlot, b.unitSlot);
  };
}

function countsOf(spots: readonly FoundSpot[], topics: readonly string[], book: KeyBook): BlindSpotCount[] {
  return topics.map((code) => {
    const of = (status: string) =>
      spots.filter(({ spot }) => spot.topic.code === code && spot.status === status).length;
    return {
      topic: book.code('TOPIC', 'topic', code),
      blind: of('BLIND_SPOT'),
      unknown: of('UNKNOWN'),
      reached: of('REACHED'),
    };
  });
}
