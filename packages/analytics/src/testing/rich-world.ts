import { INDICATORS, referenceRevisionsOf, type ActivityPayload, type Code, type LedgerBatch } from '@lantoa/domain';
import type { World } from '@lantoa/oracle';

const SUBTOPICS = ['domestic_violence', 'child_abuse_crime'];

/** A random world with what its generator leaves out: every indicator, subtopics, a year before, few residents, reports at a known time. */
export function richWorld({ pack, batches }: World): readonly LedgerBatch[] {
  const first = pack.codes[0];
  const codes = first
    ? [...pack.codes, ...SUBTOPICS.map((code, order): Code => ({ ...first, list: 'subtopic', code, order }))]
    : [];
  const reference = referenceRevisionsOf({ ...pack, codes, populations: populationsOf(pack, batches) });
  return batches.map((batch) => ({
    ...batch,
    reference: batch.reference.length > 0 ? reference : [],
    activities: batch.activities.map((one, place) => ({ ...one, payload: richPayload(one.payload, place) })),
    submissions: batch.submissions.map((one, place) => ({
      ...one,
      period: earlier(one.period, place),
      onTime: one.status === 'accepted' || one.status === 'zero_report' ? place % 2 === 0 : null,
    })),
  }));
}

// As many people as came to the largest activity: of several activities not all can have been different people.
function populationsOf(
  { populations, units }: World['pack'],
  batches: readonly LedgerBatch[],
): World['pack']['populations'] {
  const crowds = batches.flatMap(({ activities }) =>
    activities.map(({ payload }) => payload.counts.attendances?.value ?? 0),
  );
  const communes = units.filter(({ level }) => level === 'commune').length;
  const people = Math.ceil(Math.max(0, ...crowds) / communes) + 1;
  return populations.map((figure) => ({ ...figure, people }));
}

// One figure in five is left out, so that blanks are among them.
function richPayload(payload: ActivityPayload, place: number): ActivityPayload {
  const given = INDICATORS.flatMap((indicator, number) =>
    (2 * place + number) % 5 === 0
      ? []
      : [[indicator, { value: 1 + ((place + number) % 4), quality: 'counted', isRounded: false }] as const],
  );
  const { announcedOn } = payload;
  return {
    ...payload,
    date: earlier(payload.date, place),
    ...(announcedOn !== undefined && { announcedOn: earlier(announcedOn, place) }),
    subtopics: SUBTOPICS.slice(0, place % 3),
    counts: { ...Object.fromEntries(given), ...payload.counts },
  };
}

// Each fourth is of the year before.
function earlier(text: string, place: number): string {
  return place % 4 === 0 ? text.replace('2023-', '2022-') : text;
}
