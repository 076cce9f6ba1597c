import type { BlankKind } from '../../components/blank-swatch.tsx';
import { blankOf, figureOf } from '../../figures/cell.ts';
import { daysCountedTo, type DaysTo } from '../../figures/days-to.ts';
import { isReportingKnown } from '../../figures/is-reporting-known.ts';
import { cellOf, dataRows, keyOf, totalRow } from '../../figures/rows.ts';
import { unknownText } from '../../figures/unknown-units.ts';
import type { CellPartsFragment, KeyPartsFragment, Measure, ResultPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { levelsMessages } from './levels.messages.ts';

export type Level = 'DISTRICT' | 'COMMUNE';

/** One unit of the level with what stands in its line. */
export interface LevelRow {
  readonly unit: KeyPartsFragment;
  readonly share: number | null;
  readonly blank: BlankKind | null;
  /** "4 of 10" of a district, "yes", "none" or "none, reports missing" of a commune; of both "not known". */
  readonly reached: string;
  readonly unknown: string;
  readonly activities: string;
  readonly attendances: string;
  readonly days: string;
}

/** The level that the answer is on. */
export function levelOf(answer: ResultPartsFragment): Level {
  return dataRows(answer).some((row) => keyOf(row, 'DISTRICT')) ? 'DISTRICT' : 'COMMUNE';
}

/** The units of the answer in its order, their days counted as those of silences; work that no commune can be counted for is left out. */
export function levelRows(answer: ResultPartsFragment, level: Level, daysTo: DaysTo, formats: Formats): LevelRow[] {
  const texts = levelsMessages[formats.lang];
  return dataRows(answer).flatMap((row) => {
    const unit = keyOf(row, level);
    const cell = cellOf(answer, row, 'COMMUNE_COVERAGE');
    if (!unit || !cell || (cell.denominator ?? 0) === 0) return [];
    const text = (measure: Measure) => {
      const found = cellOf(answer, row, measure);
      const told = figureOf(found);
      const figure = told !== null && measure === 'DAYS_SINCE_LAST_ACTIVITY' ? daysCountedTo(daysTo, told) : told;
      return figure === null ? texts.blanks[(found && blankOf(found)) ?? 'not_applicable'] : formats.number(figure);
    };
    const isUnknown = level === 'COMMUNE' && (cell.unknown ?? 0) > 0;
    return [
      {
        unit,
        share: figureOf(cell),
        blank: isUnknown ? 'missing' : blankOf(cell),
        reached: level === 'DISTRICT' ? countOf(cell, formats) : stateOf(cell, texts),
        unknown: unknownText(cell, formats, texts.blanks.not_known),
        activities: text('ACTIVITIES'),
        attendances: text('ATTENDANCES'),
        days: text('DAYS_SINCE_LAST_ACTIVITY'),
      },
    ];
  });
}

/** The sentence above: districts that are covered whole, or communes reached of the place, with the unknown ones. */
export function levelFinding(
  answer: ResultPartsFragment,
  rows: readonly LevelRow[],
  level: Level,
  place: string | undefined,
  topic: string | undefined,
  formats: Formats,
): string {
  const texts = levelsMessages[formats.lang];
  const about = topic ?? texts.anyTopic;
  const total = cellOf(answer, totalRow(answer), 'COMMUNE_COVERAGE');
  if (rows.length === 0 || !total) return texts.findingNone;
  const whole = rows.filter(({ share }) => share === 1).length;
  const sentence =
    level === 'DISTRICT'
      ? texts.findingDistricts(formats.number(whole), formats.number(rows.length), about)
      : texts.findingCommunes(
          formats.number(total.numerator ?? 0),
          formats.number(total.denominator ?? 0),
          place ?? texts.province,
          about,
        );
  // Where every commune is reached, there are no others to know of.
  if (!isReportingKnown(answer.evidence) && figureOf(total) !== 1) {
    const isTold = level === 'DISTRICT' ? whole > 0 : figureOf(total) !== null;
    return isTold ? texts.findingOthersNotDue(sentence) : texts.findingNotDue;
  }
  return (total.unknown ?? 0) > 0 ? texts.findingUnknown(sentence, formats.number(total.unknown ?? 0)) : sentence;
}

function countOf(cell: CellPartsFragment, formats: Formats): string {
  const texts = levelsMessages[formats.lang];
  if (blankOf(cell) === 'not_known') return texts.blanks.not_known;
  return texts.of(formats.number(cell.numerator ?? 0), formats.number(cell.denominator ?? 0));
}

function stateOf(cell: CellPartsFragment, texts: (typeof levelsMessages)['vi']): string {
  if ((figureOf(cell) ?? 0) > 0) return texts.yes;
  if (blankOf(cell) === 'not_known') return texts.blanks.not_known;
  return (cell.unknown ?? 0) > 0 ? texts.unknown : texts.no;
}
