import { UNSPECIFIED } from '../duckdb/schema.ts';
import type { Statement } from '../duckdb/read-model-database.ts';
import { hitRelations } from './hit-relation.ts';
import { withRelations } from './relations.ts';
import type { StatementContext } from './statement-context.ts';

/** Columns of a cell; the keys are null where they stand for all. Then recognitions, sums, and of how many a sum is known. */
export const RECOGNITION_COLUMNS = {
  topic: 0,
  level: 1,
  form: 2,
  recognitions: 3,
  collectives: 4,
  collectivesTold: 5,
  individuals: 6,
  individualsTold: 7,
} as const;

const VALUES =
  'count(*), coalesce(sum(w.collectives), 0), count(w.collectives), coalesce(sum(w.individuals), 0), count(w.individuals)';

/**
 * Recognitions by what they were for, by level and by form. A total over topics is counted from activities, not from the rows
 * of topics: a recognition for two topics stands in both rows and once in the total.
 */
export function recognitionStatement(context: StatementContext, topics: readonly string[]): Statement {
  const { bindings, slots } = context;
  const slotsOfTopics = topics.map((topic) => slots.code('topic', topic));
  const masks = topics.map((topic) => slots.mask('topic', [topic]));
  const unspecified = String(UNSPECIFIED);
  const relations = [
    ...hitRelations(context, [], { own: null }),
    `for_topic AS MATERIALIZED (SELECT unnest(${bindings.ints(slotsOfTopics)}) AS topic, unnest(${bindings.bigs(masks)}) AS mask)`,
    `w AS MATERIALIZED (SELECT DISTINCT hit.fact, coalesce(f.recognition_level, ${unspecified})::INTEGER AS level, coalesce(f.recognition_form, ${unspecified})::INTEGER AS form,
  f.recognition_topics AS topics, f.collectives, f.individuals FROM hit JOIN part AS f ON f.fact = hit.fact AND f.first WHERE f.recognised)`,
  ];
  const body = `SELECT for_topic.topic, w.level, w.form, ${VALUES} FROM w JOIN for_topic ON (w.topics & for_topic.mask) <> 0
  GROUP BY GROUPING SETS ((for_topic.topic), (for_topic.topic, w.level), (for_topic.topic, w.form))
UNION ALL SELECT NULL, w.level, w.form, ${VALUES} FROM w GROUP BY GROUPING SETS ((), (w.level), (w.form))`;
  return { sql: withRelations(context, relations, body), values: bindings.values, types: bindings.types };
}
