import type { TwinPick, TwinTable } from '../../components/twin-table.ts';
import { blankOf, figureOf } from '../../figures/cell.ts';
import { targetMessages } from '../../figures/targets.messages.ts';
import { targetText } from '../../figures/targets.ts';
import { unknownText } from '../../figures/unknown-units.ts';
import type { Formats } from '../../language/formats.ts';
import type { ClassSet } from './class-set-rows.ts';
import { classSetsMessages } from './class-sets.messages.ts';

/** What is chosen or open, and what picking a class or a combination does. */
export interface SetPicks {
  /** The class that the page is under. */
  readonly chosen: string | undefined;
  readonly onPick: (areaClass: string | undefined) => void;
  /** The exact combination that is open. */
  readonly picked: string | null;
  readonly pickSet: (key: string) => void;
}

/** "4 of 10 (40 %)" of a set, with its target, or which kind of blank it is. */
export function countText({ cell, target }: ClassSet, formats: Formats): string {
  const texts = classSetsMessages[formats.lang];
  const share = figureOf(cell);
  if (share === null) return texts.blanks[blankOf(cell) ?? 'missing'];
  const parts = texts.of(formats.number(cell.numerator ?? 0), formats.number(cell.denominator ?? 0));
  const set = target === null ? '' : `; ${targetMessages[formats.lang].mark(formats.share(target))}`;
  return `${parts} (${formats.share(share)})${set}`;
}

/** Classes and combinations as rows; those that are marks do what their marks do. */
export function classSetTable(
  whole: readonly ClassSet[],
  overlapping: readonly ClassSet[],
  sets: readonly ClassSet[],
  { chosen, onPick, picked, pickSet }: SetPicks,
  formats: Formats,
): TwinTable {
  const texts = classSetsMessages[formats.lang];
  const { columns } = texts;
  const number = (value: number | null | undefined) => (typeof value === 'number' ? formats.number(value) : '');
  const pickOf = (part: string, key: string): TwinPick | undefined => {
    const onSet = () => {
      pickSet(key);
    };
    if (part === texts.exclusive) return { about: part, isPicked: picked === key, onPick: onSet };
    const onClass = () => {
      onPick(chosen === key ? undefined : key);
    };
    return overlapping.some((set) => set.key === key) ? { isPicked: chosen === key, onPick: onClass } : undefined;
  };
  const rowsOf = (part: string, rows: readonly ClassSet[]) =>
    rows.map(({ key, name, cell, target }) => {
      const share = figureOf(cell);
      return {
        key: `${part}-${key}`,
        pick: pickOf(part, key),
        cells: [
          name,
          part,
          share === null ? texts.blanks[blankOf(cell) ?? 'missing'] : formats.share(share, 1),
          number(cell.numerator),
          number(cell.denominator),
          unknownText(cell, formats, texts.blanks.not_known),
          targetText(target, formats),
        ],
      };
    });
  return {
    caption: texts.caption,
    columns: [
      { label: columns.set, numeric: false },
      { label: columns.part, numeric: false },
      ...[columns.share, columns.reached, columns.all, columns.unknown, targetMessages[formats.lang].name].map(
        (label) => ({ label, numeric: true }),
      ),
    ],
    rows: [...rowsOf(texts.marginal, [...whole, ...overlapping]), ...rowsOf(texts.exclusive, sets)],
  };
}
