import type { TargetPartsFragment } from '../gql/graphql.ts';
import type { Formats } from '../language/formats.ts';
import { figureOf } from './cell.ts';
import { targetMessages } from './targets.messages.ts';

/** What a plan sets for the cell of a row, zero included; null where no plan does. */
export function targetOf(answer: TargetPartsFragment, row: number, column = 0): number | null {
  const target = answer.rows[row]?.cells[column]?.target;
  return target ? figureOf(target) : null;
}

/** A target that is a share: "80,0%"; one that nobody set is told apart from one of zero. */
export function targetText(target: number | null, formats: Formats): string {
  return target === null ? targetMessages[formats.lang].notSet : formats.share(target, 1);
}

/** A sentence for the description of a chart: how many of its figures have a target, or that none has. */
export function targetSentence(targets: readonly (number | null)[], formats: Formats): string {
  const texts = targetMessages[formats.lang];
  const set = targets.filter((target) => target !== null).length;
  return set === 0 ? texts.noneSet : texts.someSet(formats.number(set));
}
