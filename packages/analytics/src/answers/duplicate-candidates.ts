import { duplicateReasons, type ActivityPayload } from '@lantoa/domain';
import type {
  AnalyticsViewer,
  DuplicateCandidate,
  DuplicateQuery,
  DuplicateRecord,
  DuplicateResult,
} from '../contract.ts';
import { Bindings } from '../duckdb/bindings.ts';
import type { Row, Statement } from '../duckdb/read-model-database.ts';
import { invalidArgument } from '../faults.ts';
import { emptyCell, numberCell } from '../query/cell.ts';
import { evidenceOf } from '../query/evidence.ts';
import { KeyBook } from '../query/key-book.ts';
import { planOf, type QueryPlan } from '../query/plan.ts';
import type { Snapshot } from '../snapshot.ts';
import { hitRelations } from '../sql/hit-relation.ts';
import { ownFacts } from '../sql/own-facts.ts';
import { withRelations } from '../sql/relations.ts';
import { backgroundOf, explainOf } from './statement-parts.ts';
import { checkMayAsk, ownUnits, recordRights } from './viewer-scope.ts';

const MOST_PAIRS = 500;

/** Pairs of records that may tell of one event, newest first. Throws FORBIDDEN for roles that do not read records. */
export async function answerDuplicateCandidates(
  snapshot: Snapshot,
  query: DuplicateQuery,
  viewer: AnalyticsViewer,
  clock: () => number,
): Promise<DuplicateResult> {
  checkMayAsk(viewer);
  recordRights(viewer);
  const started = clock();
  const limit = checkedLimit(query.limit ?? 50);
  const asked = { period: query.period, where: query.where ?? null, base: query.base ?? null };
  const plan = planOf({ ...asked, measures: ['ACTIVITIES'] }, snapshot, viewer);
  const bindings = new Bindings();
  const statement = statementOf(snapshot, plan, viewer, bindings);
  const rows = await snapshot.read(statement);
  const book = new KeyBook(snapshot.index, snapshot.slots, query.lang ?? 'VI');
  const found = rows.flatMap((row) => candidateOf(row, book));
  const background = await backgroundOf(snapshot, asked, viewer);
  return {
    evidence: evidenceOf(snapshot, {
      base: plan.base,
      completeness: background.completeness,
      recordedUpTo: background.recordedUpTo,
      notices: [],
      lang: query.lang ?? 'VI',
      explain: explainOf({
        measures: plan.measures,
        statements: [{ sql: statement.sql, bindings, rowsRead: rows.length }],
        milliseconds: clock() - started,
        viewer,
        guarded: viewer.profile !== 'exact',
      }),
    }),
    total: found.length,
    candidates: found.slice(0, limit),
  };
}

function checkedLimit(limit: number): number {
  if (Number.isInteger(limit) && limit >= 0 && limit <= MOST_PAIRS) return limit;
  const most = String(MOST_PAIRS);
  throw invalidArgument(`limit từ 0 đến ${most}.`, `limit is 0 to ${most}.`, {
    vi: 'Thu hẹp kỳ hoặc lọc thêm.',
    en: 'Shorten the period or filter more.',
  });
}

// Pairs that meet in a commune within a day and share a topic; whether they are candidates is said by the domain.
function statementOf(
  { slots, version }: Snapshot,
  plan: QueryPlan,
  viewer: AnalyticsViewer,
  bindings: Bindings,
): Statement {
  const context = { plan, slots, bindings, version };
  const mine = recordRights(viewer).ownOnly ? ` AND ${ownFacts(slots, viewer, bindings)}` : '';
  const relations = [
    ...hitRelations(context, [], { ownUnits: ownUnits(viewer, slots) }),
    `chosen AS (SELECT DISTINCT fact FROM hit WHERE unit >= 0${mine})`,
    `told AS (SELECT p.fact, p.day, p.unit, p.topics FROM part AS p JOIN chosen ON chosen.fact = p.fact
  WHERE p.unit >= 0 AND p.attendances IS NOT NULL)`,
    `pair AS (SELECT DISTINCT a.fact AS one, b.fact AS other, greatest(a.day, b.day) AS day FROM told AS a JOIN told AS b
  ON b.unit = a.unit AND b.fact > a.fact AND b.day BETWEEN a.day - 1 AND a.day + 1 AND (a.topics & b.topics) <> 0)`,
  ];
  const body = `SELECT x.activity, x.revision, x.payload, y.activity, y.revision, y.payload
FROM pair JOIN record AS x ON x.fact = pair.one JOIN record AS y ON y.fact = pair.other
ORDER BY pair.day DESC, pair.other DESC, pair.one DESC`;
  return { sql: withRelations(context, relations, body), values: bindings.values, types: bindings.types };
}

function candidateOf(row: Row, book: KeyBook): DuplicateCandidate[] {
  // The table holds what the feed wrote from typed payloads.
  const [first, second] = [row[2], row[5]].map((text) => JSON.parse(String(text)) as ActivityPayload);
  if (!first || !second) return [];
  const reasons = duplicateReasons(first, second);
  if (reasons.length === 0) return [];
  const units = first.places.filter(({ unit }) => second.places.some((other) => other.unit === unit));
  const topics = first.topics.filter(({ topic }) => second.topics.some((other) => other.topic === topic));
  return [
    {
      first: recordOf(row[0], row[1], first, book),
      second: recordOf(row[3], row[4], second, book),
      reasons,
      units: units.map(({ unit }) => book.unit('COMMUNE', unit)),
      topics: topics.map(({ topic }) => book.code('TOPIC', 'topic', topic)),
    },
  ];
}

function recordOf(
  id: Row[number] | undefined,
  revision: Row[number] | undefined,
  payload: ActivityPayload,
  book: KeyBook,
): DuplicateRecord {
  const { attendances } = payload.counts;
  return {
    id: String(id),
    revision: Number(revision),
    date: payload.date,
    actor: book.code('ACTOR', 'actor', payload.actor),
    activityType: book.code('ACTIVITY_TYPE', 'activity_type', payload.activityType),
    attendances: attendances ? numberCell(attendances.value) : emptyCell('MISSING', 'not_reported'),
  };
}
