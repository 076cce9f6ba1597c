import { zeroNeedsReports } from '@lantoa/domain';
import { NO_REPORT_DUE } from './cell.ts';
import { isReportingKnown } from './is-reporting-known.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Answers whose zeros rest on reports; those of records hold what was written down. */
const OF_FIGURES: ReadonlySet<unknown> = new Set([
  ...['AnalyticsResult', 'EquityGapResult', 'ComparisonResult', 'MandateResult'],
  ...['ObservanceCalendarResult', 'ObservanceLiftResult', 'RecognitionResult'],
]);

/** The two cells that the others of a comparison come from, by its type. */
const SIDES: Readonly<Record<string, readonly string[]>> = {
  EquityGap: ['inClass', 'reference'],
  ObservanceLift: ['inside', 'around'],
  LiftFigures: ['inside', 'around'],
};
/** What they yield, and how far reports stand behind each of the two. */
const COMPARED: readonly string[] = ['difference', 'ratio', 'reportedInside', 'reportedAround'];

/**
 * What the server said, as it is told: where no report was due in the time of an answer, or for the place and the days of one
 * of its rows, a zero is not known, and neither is what compares it. A figure above zero stands: it was recorded. The API keeps the rule of the domain (reference,
 * section 3.2), by which reports are complete where none was due.
 */
export function knownAnswers(data: Fields): Fields {
  return mapped(data, (answer) => {
    if (!isFields(answer)) return answer;
    if (isWithoutReports(answer)) return told(answer);
    return answer['__typename'] === 'AnalyticsResult' ? toldRows(answer, false) : answer;
  });
}

function isWithoutReports({ __typename, evidence }: Fields): boolean {
  if (!OF_FIGURES.has(__typename) || !isFields(evidence)) return false;
  const codes = list(evidence['warnings']).map((warning) => (isFields(warning) ? warning['code'] : undefined));
  return !isReportingKnown({ warnings: codes.flatMap((code) => (typeof code === 'string' ? [{ code }] : [])) });
}

function told(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(told);
  if (!isFields(value)) return value;
  const { __typename: type } = value;
  if (type === 'Evidence') return value;
  if (type === 'Cell') return toldCell(value);
  const parts = type === 'AnalyticsResult' ? toldRows(value) : mapped(value, told);
  const sides = typeof type === 'string' ? SIDES[type] : undefined;
  return sides?.some((side) => isNotKnown(parts[side])) === true ? withoutComparison(parts) : parts;
}

/** Of a figure above zero that was recorded, how many others are unknown is not known either: it is the least, unless there are no others. */
function toldCell(cell: Fields): Fields {
  if (cell['status'] === 'ZERO') return notKnown(cell);
  const hasOthers = typeof cell['unknown'] === 'number' && cell['numerator'] !== cell['denominator'];
  return hasOthers ? { ...cell, unknown: null } : cell;
}

/** Cells stand in the order of the measures that were asked. Where the whole window has reports, single rows may have none. */
function toldRows(result: Fields, isWindowOpen = true): Fields {
  const areFacts = list(result['columns']).map((column) => {
    const measure = isFields(column) ? column['measure'] : undefined;
    return typeof measure === 'string' && !zeroNeedsReports(measure);
  });
  const rows = list(result['rows']).map((row) => {
    if (!isFields(row)) return row;
    const [now, before] = [isWindowOpen || row['reportsDue'] === false, row['reportsDueBefore'] === false];
    if (!now && !before) return row;
    const cells = list(row['cells']).map((cell, place) => {
      if (areFacts[place] === true || !isFields(cell)) return cell;
      const compared = before ? withoutPrevious(cell) : cell;
      return now ? toldCell(compared) : compared;
    });
    return { ...row, cells };
  });
  return isWindowOpen || rows.some((row, place) => row !== list(result['rows'])[place]) ? { ...result, rows } : result;
}

/** A zero of the compared period that nobody knows, and the change from it. */
function withoutPrevious(cell: Fields): Fields {
  const { previous } = cell;
  if (!isFields(previous) || previous['status'] !== 'ZERO') return cell;
  const change = isFields(cell['change']) ? { change: withoutFigure(cell['change']) } : {};
  return { ...cell, previous: withoutFigure(previous), ...change };
}

function withoutFigure(figure: Fields): Fields {
  return { ...figure, value: null, status: 'MISSING' };
}

function withoutComparison(parts: Fields): Fields {
  return mapped(parts, (cell, name) => (COMPARED.includes(name) && isFields(cell) ? notKnown(cell) : cell));
}

function isNotKnown(cell: unknown): boolean {
  return isFields(cell) && cell['status'] === 'MISSING' && cell['reason'] === NO_REPORT_DUE;
}

const NOTHING = { value: null, numerator: null, unknown: null, lower: null, upper: null };

function notKnown(cell: Fields): Fields {
  const change = isFields(cell['change']) ? { change: withoutFigure(cell['change']) } : {};
  return { ...cell, ...NOTHING, status: 'MISSING', reason: NO_REPORT_DUE, ...change };
}

function mapped(fields: Fields, change: (value: unknown, name: string) => unknown): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, change(value, name)]));
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
