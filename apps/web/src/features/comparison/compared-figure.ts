import type { BlankKind } from '../../components/blank-swatch.tsx';
import { blankOf, type CellState } from '../../figures/cell.ts';
import type { Formats } from '../../language/formats.ts';
import { comparisonMessages } from './comparison.messages.ts';
import type { ComparedLevel, ComparedMeasure, ComparisonFilters } from './comparison-questions.ts';

type FigureUnit = 'share' | 'perCommune' | 'perThousand';
type SizeUnit = 'share' | 'people' | 'perCommune' | 'perThousand';

/** What a compared figure is counted in. */
export function figureUnit({ measure, level }: Pick<ComparisonFilters, 'measure' | 'level'>): FigureUnit {
  if (measure === 'COMMUNE_COVERAGE' || measure === 'POPULATION_COVERAGE') return 'share';
  return level === 'COMMUNE' ? 'perThousand' : 'perCommune';
}

/** What the size of a unit is counted in: the limits depend on it. */
export function sizeUnit(measure: ComparedMeasure, level: ComparedLevel): SizeUnit {
  return measure === 'POPULATION_COVERAGE' ? 'people' : figureUnit({ measure, level });
}

/** A compared figure in the reader's form; small rates keep two decimals. */
export function figureText(value: number, filters: ComparisonFilters, formats: Formats): string {
  if (figureUnit(filters) === 'share') return formats.share(value, 1);
  return formats.number(value, value < 10 ? 2 : 1);
}

/** The figure of a unit, or the name of its blank. */
export function cellText(cell: CellState, filters: ComparisonFilters, formats: Formats): string {
  const blank = blankOf(cell);
  if ((blank === null || blank === 'zero') && typeof cell.value === 'number')
    return figureText(cell.value, filters, formats);
  return blankText(blank ?? 'missing', formats);
}

export function blankText(blank: BlankKind, formats: Formats): string {
  return comparisonMessages[formats.lang].blanks[blank];
}
