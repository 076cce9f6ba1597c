import { monthsWindow, parsePeriodCode } from '@lantoa/domain';
import type { BlankKind } from '../../components/blank-swatch.tsx';
import { blankOf, figureOf } from '../../figures/cell.ts';
import { isReportingKnown } from '../../figures/is-reporting-known.ts';
import { cellOf, dataRows, totalRow } from '../../figures/rows.ts';
import type { CellPartsFragment, ChangePartsFragment, Measure, ResultPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { headlineMessages } from './headline.messages.ts';

/** One key figure, ready to be shown: every number in it came from the API. */
export interface Kpi {
  readonly measure: Measure;
  readonly label: string;
  readonly figure: string;
  /** `figure` says in words why there is no number. */
  readonly isBlank: boolean;
  readonly details: readonly string[];
  /** Null where the period before lies outside the data. */
  readonly change: string | null;
  readonly trend: readonly (number | null)[];
  /** Shares have a fixed scale, counts their own. */
  readonly trendTop: number | null;
}

type Texts = (typeof headlineMessages)['vi'];
type ComparedResult = ResultPartsFragment & ChangePartsFragment;

/** The five key figures of a period with their trend by month; `hasPrevious`: the data reaches into the period before. */
export function kpisOf(
  total: ComparedResult,
  months: ResultPartsFragment,
  hasPrevious: boolean,
  formats: Formats,
): Kpi[] {
  const texts: Texts = headlineMessages[formats.lang];
  const answer: ResultPartsFragment = total;
  const kpi = (
    measure: Measure,
    label: string,
    isShare: boolean,
    details: (cell: CellPartsFragment) => string[],
  ): Kpi[] => {
    const cell = cellOf(answer, totalRow(answer), measure);
    if (!cell) return [];
    const value = figureOf(cell);
    const blank = blankOf(cell);
    return [
      {
        measure,
        label,
        figure:
          value === null ? texts.blank[blank ?? 'missing'] : isShare ? formats.share(value) : formats.number(value),
        isBlank: value === null,
        details: value === null ? blankDetails(measure, blank, texts) : details(cell),
        change: hasPrevious && blank !== 'not_known' ? changeText(total, measure, isShare, formats, texts) : null,
        trend: dataRows(months).map((row) => figureOf(cellOf(months, row, measure))),
        trendTop: isShare ? 1 : null,
      },
    ];
  };
  return [
    ...kpi('COMMUNE_COVERAGE', texts.reached, true, (cell) => [
      ...parts(cell, texts.reachedSub, formats),
      ...((cell.unknown ?? 0) > 0 ? [texts.reachedUnknown(formats.number(cell.unknown ?? 0))] : []),
      ...(isReportingKnown(answer.evidence) ? [] : [texts.reachedNotDue]),
    ]),
    ...kpi('POPULATION_COVERAGE', texts.population, true, (cell) => [
      ...parts(cell, texts.populationSub, formats),
      ...(cell.estimated ? [texts.estimate] : []),
    ]),
    ...kpi('ACTIVITIES', texts.activities, false, () => [texts.activitiesSub]),
    ...kpi('ATTENDANCES', texts.attendances, false, () => [texts.attendancesSub]),
    ...kpi('REPORTING_RATE', texts.reports, true, (cell) => parts(cell, texts.reportsSub, formats)),
  ];
}

/** Why there is no figure. */
function blankDetails(measure: Measure, blank: BlankKind | null, texts: Texts): string[] {
  const isNoneDue = measure === 'REPORTING_RATE' && blank === 'not_applicable';
  return isNoneDue || blank === 'not_known' ? [texts.reportsNoneDue] : [];
}

/** "k of n" where the cell says both. */
function parts(cell: CellPartsFragment, text: (k: string, n: string) => string, formats: Formats): string[] {
  const { numerator, denominator } = cell;
  if (typeof numerator !== 'number' || typeof denominator !== 'number') return [];
  return [text(formats.number(numerator), formats.number(denominator))];
}

function changeText(total: ComparedResult, measure: Measure, isShare: boolean, formats: Formats, texts: Texts): string {
  const index = total.columns.findIndex((column) => column.measure === measure);
  const changes: ChangePartsFragment = total;
  const change = changes.rows[total.rows.findIndex(({ keys }) => keys.length === 0)]?.cells[index]?.change;
  const value = change ? figureOf(change) : null;
  if (value === null) return texts.noPrevious;
  if (value === 0) return texts.noChange;
  return texts.change(isShare ? `${formats.signed(value)} ${texts.points}` : formats.signed(value, 0));
}

/** Which months of the trend lie in the chosen period: first and last index; -1 when none does. */
export function monthsInPeriod(months: ResultPartsFragment, period: string): { from: number; to: number } {
  const parts = parsePeriodCode(period);
  const window = parts && monthsWindow(parts);
  const inside = dataRows(months).flatMap((row, index) => {
    const month = parsePeriodCode(row.keys[0]?.code ?? '');
    const span = month && monthsWindow(month);
    return window && span && span.from >= window.from && span.to <= window.to ? [index] : [];
  });
  return { from: inside[0] ?? -1, to: inside.at(-1) ?? -1 };
}
