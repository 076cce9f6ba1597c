import { figureOf } from '../../figures/cell.ts';
import { areaClassName, lowerFirst } from '../../figures/names.ts';
import { cellOf, dataRows, keyOf, totalRow } from '../../figures/rows.ts';
import { targetOf } from '../../figures/targets.ts';
import type { CellPartsFragment, ResultPartsFragment, TargetPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { classSetsMessages } from './class-sets.messages.ts';

/** Communes told apart by their classes: all of one class, or those of exactly these classes. */
export interface ClassSet {
  readonly key: string;
  readonly name: string;
  readonly classes: readonly string[];
  readonly cell: CellPartsFragment;
  /** What a plan sets for these communes; null where none does. */
  readonly target: number | null;
}

/** Key of communes that belong to no class. */
const NO_CLASS = 'unspecified';

/** The classes one by one, in the order of the screens; those without a list are left out. */
export function marginalSets(answer: ResultPartsFragment, shown: readonly string[], formats: Formats): ClassSet[] {
  const sets = countedRows(answer, 'AREA_CLASS').map(({ key, cell }) => ({
    key: key.code,
    name: areaClassName(key, formats.lang),
    classes: [key.code],
    cell,
    target: null,
  }));
  return shown.flatMap((code) => sets.filter((set) => set.key === code));
}

/** The combinations that hold communes: each commune stands in exactly one of them. */
export function exclusiveSets(answer: ResultPartsFragment, formats: Formats): ClassSet[] {
  const texts = classSetsMessages[formats.lang];
  return countedRows(answer, 'AREA_CLASS_COMBINATION').map(({ key, cell }) => {
    const classes = key.code === NO_CLASS ? [] : key.code.split('+');
    const labels = key.label.split(' + ');
    const names = classes.map((code, index) => areaClassName({ code, label: labels[index] ?? code }, formats.lang));
    const [first = texts.without, ...rest] = names;
    const joined = [first, ...rest.map(lowerFirst)].join(' + ');
    return {
      key: key.code,
      name: classes.length === 1 ? texts.only(lowerFirst(joined)) : joined,
      classes,
      cell,
      target: null,
    };
  });
}

/** The sentence above: the combination with the lowest share, the larger one among equals. */
export function setsFinding(sets: readonly ClassSet[], formats: Formats, isKnown = true): string {
  const texts = classSetsMessages[formats.lang];
  if (!isKnown) return texts.findingNotDue;
  const known = sets.flatMap((set) => {
    const share = figureOf(set.cell);
    return share === null ? [] : [{ ...set, share }];
  });
  const size = (set: ClassSet) => set.cell.denominator ?? 0;
  const lowest = known.toSorted((a, b) => a.share - b.share || size(b) - size(a))[0];
  if (!lowest) return texts.findingNone;
  if (known.length > 1 && known.every(({ share }) => share === lowest.share))
    return texts.findingEqual(formats.share(lowest.share));
  return texts.finding(
    lowerFirst(lowest.name),
    formats.share(lowest.share),
    formats.number(lowest.cell.numerator ?? 0),
    formats.number(lowest.cell.denominator ?? 0),
  );
}

/** All communes together, whatever their classes: a plan sets targets for them alone. */
export function wholeSet(answer: ResultPartsFragment & TargetPartsFragment, formats: Formats): ClassSet[] {
  const figures: ResultPartsFragment = answer;
  const cell = wholeCell(figures);
  const row = figures.rows.findIndex((candidate) => candidate === totalRow(figures));
  if (!cell || (cell.denominator ?? 0) === 0) return [];
  const { total } = classSetsMessages[formats.lang];
  return [{ key: 'whole', name: total, classes: [], cell, target: targetOf(answer, row) }];
}

/** The cell of all communes together. */
export function wholeCell(answer: ResultPartsFragment): CellPartsFragment | undefined {
  return cellOf(answer, totalRow(answer), 'COMMUNE_COVERAGE');
}

/** Rows that count communes: work for a whole district stands in none. */
function countedRows(answer: ResultPartsFragment, dimension: 'AREA_CLASS' | 'AREA_CLASS_COMBINATION') {
  return dataRows(answer).flatMap((row) => {
    const key = keyOf(row, dimension);
    const cell = cellOf(answer, row, 'COMMUNE_COVERAGE');
    return key && cell && (cell.denominator ?? 0) > 0 ? [{ key, cell }] : [];
  });
}
