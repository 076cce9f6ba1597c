import { duplicateReasons, duplicateStrength, type ActivityPayload } from '@lantoa/domain';
import type {
  AnalyticsViewer,
  DismissedPair,
  DuplicateCandidate,
  DuplicateQuery,
  DuplicateResult,
  RecordedTelling,
} from '../contract.ts';
import { STATUS_CODES } from '../duckdb/activity-rows.ts';
import { Bindings } from '../duckdb/bindings.ts';
import type { Row, Statement } from '../duckdb/read-model-database.ts';
import { invalidArgument } from '../faults.ts';
import { evidenceOf } from '../query/evidence.ts';
import { KeyBook } from '../query/key-book.ts';
import { planOf, type QueryPlan } from '../query/plan.ts';
import { villageRights } from '../query/village-rights.ts';
import type { Snapshot } from '../snapshot.ts';
import { hitRelations } from '../sql/hit-relation.ts';
import { ownFacts, ownRecords } from '../sql/own-records.ts';
import { withRelations } from '../sql/relations.ts';
import { duplicateRecordOf, judgedCriteria, sharedUnits, type Wording } from './duplicate-record.ts';
import { backgroundOf, explainOf } from './statement-parts.ts';
import { checkMayAsk, recordRights } from './viewer-scope.ts';

const MOST_PAIRS = 500;
// Only a log of runs gives figures this quality.
const BY_SYSTEM = '"quality":"imported"';

interface AskedDuplicates {
  readonly query: DuplicateQuery;
  readonly dismissed: readonly DismissedPair[];
}

/** Pairs of records that may tell of one event, the likeliest first. Throws FORBIDDEN for roles that do not read records. */
export async function answerDuplicateCandidates(
  snapshot: Snapshot,
  { query, dismissed }: AskedDuplicates,
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
  const lang = query.lang ?? 'VI';
  const { index, slots } = snapshot;
  const wording = { index, book: new KeyBook(index, slots, lang), lang, mayNameVillage: villageRights(viewer, index) };
  const settled = new Set(dismissed.map(pairKey));
  const open = rows.filter((row) => !settled.has(pairKey([String(row[0]), String(row[4])])));
  const found = byStrength(open.flatMap(rankedPair));
  const background = await backgroundOf(snapshot, asked, viewer);
  return {
    evidence: evidenceOf(snapshot, {
      base: plan.base,
      completeness: background.completeness,
      recordedUpTo: background.recordedUpTo,
      notices: [],
      lang,
      explain: explainOf({
        measures: plan.measures,
        statements: [{ sql: statement.sql, bindings, rowsRead: rows.length }],
        milliseconds: clock() - started,
        viewer,
        guarded: viewer.profile !== 'exact',
      }),
    }),
    total: found.length,
    candidates: found.slice(0, limit).map((pair) => candidateOf(pair, wording)),
  };
}

// Whichever of the two stands first.
function pairKey(pair: DismissedPair): string {
  return pair.toSorted().join(' ');
}

function checkedLimit(limit: number): number {
  if (Number.isInteger(limit) && limit >= 0 && limit <= MOST_PAIRS) return limit;
  const most = String(MOST_PAIRS);
  throw invalidArgument(`limit từ 0 đến ${most}.`, `limit is 0 to ${most}.`, {
    vi: 'Thu hẹp kỳ hoặc lọc thêm.',
    en: 'Shorten the period or filter more.',
  });
}

/*
 * Pairs that meet in a commune within a day and share a topic; whether they are candidates is said by the domain. Broadcasts
 * without attendances meet where a system's log of runs and a person tell of one day: two of a kind are never asked for.
 */
function statementOf(
  { slots, version }: Snapshot,
  plan: QueryPlan,
  viewer: AnalyticsViewer,
  bindings: Bindings,
): Statement {
  const context = { plan, slots, bindings, version };
  const own = ownRecords(viewer, slots);
  const mine = own ? ` AND fact IN ${ownFacts(own, bindings)}` : '';
  const broadcast = bindings.int(slots.code('activity_type', 'broadcast_run'));
  const relations = [
    ...hitRelations(context, [], { own }),
    `chosen AS (SELECT DISTINCT fact FROM hit WHERE unit >= 0${mine})`,
    `told AS (SELECT p.fact, p.status, p.day, p.unit, p.topics FROM part AS p JOIN chosen ON chosen.fact = p.fact
  WHERE p.unit >= 0 AND p.attendances IS NOT NULL)`,
    `aired AS (SELECT p.fact, p.status, p.day, p.unit, p.topics, p.channel, contains(r.payload, ${bindings.text(BY_SYSTEM)}) AS by_system
  FROM part AS p JOIN chosen ON chosen.fact = p.fact JOIN record AS r ON r.fact = p.fact WHERE p.unit >= 0 AND p.activity_type = ${broadcast})`,
    `pair AS (SELECT a.fact AS one, b.fact AS other, a.status AS one_status, b.status AS other_status, greatest(a.day, b.day) AS day FROM told AS a JOIN told AS b
  ON b.unit = a.unit AND b.fact > a.fact AND b.day BETWEEN a.day - 1 AND a.day + 1 AND (a.topics & b.topics) <> 0
  UNION SELECT a.fact, b.fact, a.status, b.status, a.day FROM aired AS a JOIN aired AS b
  ON b.unit = a.unit AND b.fact > a.fact AND b.day = a.day AND b.channel = a.channel AND b.by_system <> a.by_system AND (a.topics & b.topics) <> 0)`,
  ];
  const body = `SELECT x.activity, x.revision, x.payload, pair.one_status, y.activity, y.revision, y.payload, pair.other_status
FROM pair JOIN record AS x ON x.fact = pair.one JOIN record AS y ON y.fact = pair.other
ORDER BY pair.day DESC, pair.other DESC, pair.one DESC`;
  return { sql: withRelations(context, relations, body), values: bindings.values, types: bindings.types };
}

/** Two records that may tell of one event. */
interface RankedPair {
  readonly first: RecordedTelling;
  readonly second: RecordedTelling;
  readonly reasons: DuplicateCandidate['reasons'];
  readonly strength: number;
}

/** The one that speaks most for one event first; the newest of equals. */
function byStrength(pairs: readonly RankedPair[]): RankedPair[] {
  // The sort is stable: the statement brought the newest first.
  return pairs.toSorted((a, b) => b.strength - a.strength);
}

function rankedPair(row: Row): RankedPair[] {
  const [first, second] = [tellingOf(row.slice(0, 4)), tellingOf(row.slice(4))];
  const reasons = duplicateReasons(first.payload, second.payload);
  const strength = duplicateStrength(first.payload, second.payload);
  return reasons.length === 0 ? [] : [{ first, second, reasons, strength }];
}

function candidateOf({ first, second, reasons }: RankedPair, wording: Wording): DuplicateCandidate {
  const [one, other] = [first.payload, second.payload];
  const topics = one.topics.filter(({ topic }) => other.topics.some((told) => told.topic === topic));
  return {
    first: duplicateRecordOf(first, wording),
    second: duplicateRecordOf(second, wording),
    reasons,
    criteria: judgedCriteria(one, other),
    units: sharedUnits(one, other, wording),
    topics: topics.map(({ topic }) => wording.book.code('TOPIC', 'topic', topic)),
  };
}

function tellingOf([id, revision, payload, status]: Row): RecordedTelling {
  return {
    id: String(id),
    revision: Number(revision),
    status: STATUS_CODES[Number(status)] ?? 'DRAFT',
    // The table holds what the feed wrote from a typed payload.
    payload: JSON.parse(String(payload)) as ActivityPayload,
  };
}
