import { foldVietnamese } from '@lantoa/domain';
import type { ActivityListQuery, ActivityListResult, AnalyticsViewer } from '../contract.ts';
import { Bindings } from '../duckdb/bindings.ts';
import { invalidArgument } from '../faults.ts';
import { evidenceOf } from '../query/evidence.ts';
import { KeyBook } from '../query/key-book.ts';
import { planOf } from '../query/plan.ts';
import type { Snapshot } from '../snapshot.ts';
import { hitRelations } from '../sql/hit-relation.ts';
import { ownFacts, ownRecords } from '../sql/own-records.ts';
import { withRelations } from '../sql/relations.ts';
import { textCondition } from '../sql/text-condition.ts';
import { RECORD_COLUMNS, byFact, recordOf } from './activity-record.ts';
import { backgroundOf, explainOf } from './statement-parts.ts';
import { checkMayAsk, recordRights } from './viewer-scope.ts';

const MOST_RECORDS = 500;
const MOST_WORDS = 10;
const LONGEST_TEXT = 200;

const PAGE_WITH_TOTAL = `SELECT ${RECORD_COLUMNS}, (SELECT count(*) FROM chosen) AS total
FROM (SELECT 1) LEFT JOIN page ON TRUE LEFT JOIN record AS r ON r.fact = page.fact LEFT JOIN part AS p ON p.fact = page.fact
ORDER BY page.day DESC, page.fact DESC`;

/** Records behind a figure, newest first. Throws FORBIDDEN for roles that do not read records. */
export async function answerActivities(
  snapshot: Snapshot,
  query: ActivityListQuery,
  viewer: AnalyticsViewer,
  clock: () => number,
): Promise<ActivityListResult> {
  checkMayAsk(viewer);
  const rights = recordRights(viewer);
  const started = clock();
  const { limit, offset } = checkedPage(query);
  const lang = query.lang ?? 'VI';
  const asked = { period: query.period, where: query.where ?? null, base: query.base ?? null };
  const plan = planOf({ ...asked, measures: ['ACTIVITIES'] }, snapshot, viewer);
  const bindings = new Bindings();
  const context = { plan, slots: snapshot.slots, bindings, version: snapshot.version };
  const own = ownRecords(viewer, snapshot.slots);
  const conditions = [
    ...(own ? [`fact IN ${ownFacts(own, bindings)}`] : []),
    textCondition({ words: wordsOf(query.text ?? ''), index: snapshot.index, freeText: rights.freeText, bindings }),
  ];
  const relations = [
    ...hitRelations(context, [], { own }),
    `chosen AS (SELECT DISTINCT fact, day FROM hit WHERE ${conditions.join(' AND ')})`,
    `page AS (SELECT fact, day FROM chosen ORDER BY day DESC, fact DESC LIMIT ${bindings.int(limit)} OFFSET ${bindings.int(offset)})`,
  ];
  const sql = withRelations(context, relations, PAGE_WITH_TOTAL);
  const rows = await snapshot.read({ sql, values: bindings.values, types: bindings.types });
  const background = await backgroundOf(snapshot, asked, viewer);
  const book = new KeyBook(snapshot.index, snapshot.slots, lang);
  return {
    evidence: evidenceOf(snapshot, {
      base: plan.base,
      completeness: background.completeness,
      recordedUpTo: background.recordedUpTo,
      notices: [],
      lang,
      explain: explainOf({
        measures: plan.measures,
        statements: [{ sql, bindings, rowsRead: rows.length }],
        milliseconds: clock() - started,
        viewer,
        guarded: viewer.profile !== 'exact',
      }),
    }),
    total: Number(rows[0]?.at(-1) ?? 0),
    activities: byFact(rows).map((ofFact) => recordOf(ofFact, { snapshot, book, lang, freeText: rights.freeText })),
  };
}

/** The folded words of a search, each once. */
function wordsOf(text: string): readonly string[] {
  const words = [...new Set(foldVietnamese(text).split(' '))].filter((word) => word !== '');
  if (words.length > MOST_WORDS || text.length > LONGEST_TEXT) {
    throw invalidArgument(
      `text có nhiều nhất ${String(MOST_WORDS)} từ khác nhau, ${String(LONGEST_TEXT)} ký tự.`,
      `text holds at most ${String(MOST_WORDS)} different words, ${String(LONGEST_TEXT)} characters.`,
      { vi: 'Bỏ bớt từ.', en: 'Leave out some words.' },
    );
  }
  return words;
}

function checkedPage({ limit, offset }: ActivityListQuery): { limit: number; offset: number } {
  const page = { limit: limit ?? 50, offset: offset ?? 0 };
  if (
    !Number.isInteger(page.limit) ||
    page.limit < 0 ||
    page.limit > MOST_RECORDS ||
    !Number.isInteger(page.offset) ||
    page.offset < 0
  ) {
    throw invalidArgument(
      `limit từ 0 đến ${String(MOST_RECORDS)}, offset không âm.`,
      `limit is 0 to ${String(MOST_RECORDS)}, offset at least 0.`,
      { vi: 'Đọc từng trang.', en: 'Read page by page.' },
    );
  }
  return page;
}
