import { referenceRevisionsOf, type LedgerBatch, type ReferenceIndex } from '@lantoa/domain';
import { generateSample, type SampleActivity } from '@lantoa/sample';

export const FIRST_YEAR = 2014;
export const YEARS = 10;
const ROWS_PER_BATCH = 20_000;

/**
 * Ten reporting years of the product's own sample, as the batches that a ledger would hand to its read model. Nothing is
 * hashed and nothing written to PostgreSQL: only the read model is measured with it.
 */
export function* sampleBatches(index: ReferenceIndex, seed: number, activities: number): Generator<LedgerBatch> {
  let seq = 1;
  yield { ...head(seq), source: 'reference', reference: referenceRevisionsOf(index.pack) };
  for (let year = 0; year < YEARS; year += 1) {
    const share = Math.floor(((year + 1) * activities) / YEARS) - Math.floor((year * activities) / YEARS);
    const sample = generateSample({ index, seed: seed + year, activities: share, year: FIRST_YEAR + year });
    let submissions = sample.submissions;
    for (const part of inParts(sample.activities)) {
      seq += 1;
      const number = seq;
      yield {
        ...head(number),
        activities: part.map((one) => ({ ...one, revision: 1, status: 'VERIFIED' as const, batch: number })),
        submissions: submissions.map((state) => ({ ...state, batch: number })),
      };
      submissions = [];
    }
  }
}

function head(seq: number): LedgerBatch {
  const recordedAt = new Date(Date.UTC(2024, 0, 1, 0, 0, seq)).toISOString();
  const empty = { activities: [], summaries: [], submissions: [], reference: [] };
  return { seq, recordedAt, source: 'sample', isSample: true, ...empty };
}

function* inParts(activities: Iterable<SampleActivity>): Generator<SampleActivity[]> {
  let part: SampleActivity[] = [];
  for (const activity of activities) {
    part.push(activity);
    if (part.length < ROWS_PER_BATCH) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
