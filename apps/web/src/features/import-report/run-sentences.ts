import type { PreviewPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import type { importMessages } from './import-report.messages.ts';

/** What the rows of an export of a loudspeaker system come to; nothing for other files. */
export function runSentences(
  { accepted, broadcasts }: Pick<PreviewPartsFragment, 'accepted' | 'broadcasts'>,
  texts: (typeof importMessages)['vi'],
  { number }: Pick<Formats, 'number'>,
): string[] {
  if (!broadcasts) return [];
  const { runs, activities, minutes, silent, corrected, held } = broadcasts;
  return [
    texts.runsToActivities(number(accepted), number(runs), number(activities), number(minutes, 1)),
    ...(silent > 0 ? [texts.silentRuns(number(silent))] : []),
    ...(corrected > 0 ? [texts.correctedRuns(number(corrected))] : []),
    ...(held > 0 ? [texts.heldRuns(number(held))] : []),
  ];
}
