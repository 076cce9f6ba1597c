import { blankOf, figureOf } from '../../figures/cell.ts';
import { cellOf, dataRows, keyOf } from '../../figures/rows.ts';
import { daysCountedTo, type DaysTo } from '../../figures/days-to.ts';
import type { LeanCellPartsFragment, Measure, PlacesPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { placesMessages } from './places.messages.ts';

/** The answer by commune, found by unit id. */
export interface UnitFigures {
  readonly holds: (unit: string) => boolean;
  readonly cell: (unit: string, measure: Measure) => LeanCellPartsFragment | undefined;
  /** The figure in the reader's form, or the name of its blank. */
  readonly text: (unit: string, measure: Measure, digits?: number) => string;
  /** Days since the last activity of the period; of a commune without one, whether it had none or nobody knows. */
  readonly days: (unit: string) => string;
  /** What these days are, with the day that they are counted to. */
  readonly daysLabel: string;
}

/** Days since are those of the list of silences: counted to the end of the data, where that comes before the end of the window. */
export function unitFigures(units: PlacesPartsFragment, daysTo: DaysTo, formats: Formats): UnitFigures {
  const texts = placesMessages[formats.lang];
  const rows = new Map(dataRows(units).map((row) => [keyOf(row, 'COMMUNE')?.id, row]));
  const cell = (unit: string, measure: Measure) => {
    const found = cellOf(units, rows.get(unit), measure);
    const days = measure === 'DAYS_SINCE_LAST_ACTIVITY' ? figureOf(found) : null;
    return found && days !== null ? { ...found, value: daysCountedTo(daysTo, days) } : found;
  };
  const text = (unit: string, measure: Measure, digits = 0) => {
    const found = cell(unit, measure);
    const figure = figureOf(found);
    if (figure !== null) return formats.number(figure, digits);
    return texts.blanks[(found && blankOf(found)) ?? 'not_applicable'];
  };
  return {
    holds: (unit) => rows.has(unit),
    cell,
    text,
    daysLabel: daysTo.beyond > 0 ? texts.daysTo(formats.date(daysTo.on)) : texts.days,
    days: (unit) => {
      if (cell(unit, 'DAYS_SINCE_LAST_ACTIVITY')?.status !== 'NOT_APPLICABLE')
        return text(unit, 'DAYS_SINCE_LAST_ACTIVITY');
      const reached = cell(unit, 'COMMUNE_COVERAGE');
      if (reached && blankOf(reached) === 'not_known') return texts.blanks.not_known;
      return (reached?.unknown ?? 0) > 0 ? texts.unknown : texts.bands.never;
    },
  };
}
