import { cellText, figureText } from '../figures/cell-text.ts';
import {
  cellOf,
  isRefusal,
  type ReportAnswer,
  type ReportAnswers,
  type ReportCell,
  type ReportRow,
} from '../figures/report-answer.ts';
import { rowName } from '../document/filled-text.ts';
import { wordsOfMeasure } from '../document/table-of.ts';
import type { ReportTemplate } from '../template/report-template.ts';
import { figurePlaces } from './figure-places.ts';

/** A figure of a report that is another one by now. */
export interface FigureDifference {
  /** "Mục II.2", "Phụ lục I": wherever the report shows it. */
  readonly places: readonly string[];
  /** Of the row: a topic, a unit; "Toàn bộ" for the whole. */
  readonly row: string;
  readonly measure: string;
  /** Heading of the measure in the report. */
  readonly heading: string;
  /** The report's own time, the same period of the year before, or since the beginning of the year. */
  readonly time: 'REPORT' | 'YEAR_BEFORE' | 'SINCE_NEW_YEAR';
  /** As the report writes figures; a state by its sign; "–" where there is no such row. */
  readonly was: string;
  readonly is: string;
}

const WHOLE = 'Toàn bộ';
const NO_ROW = '–';

/** Figures that a report shows and that differ, in the order of the template's questions. Computes no figure. */
export function figureDifferences(
  template: ReportTemplate,
  was: ReportAnswers,
  is: ReportAnswers,
): readonly FigureDifference[] {
  return merged(Object.keys(template.questions).flatMap((question) => ofQuestion(template, question, was, is)));
}

/** The whole stands beneath several tables: told once, with all its places. */
function merged(differences: readonly FigureDifference[]): readonly FigureDifference[] {
  const found = new Map<string, FigureDifference>();
  for (const one of differences) {
    const key = [one.row, one.measure, one.time, one.was, one.is].join('\n');
    const places = [...new Set([...(found.get(key)?.places ?? []), ...one.places])];
    found.set(key, { ...one, places });
  }
  return [...found.values()];
}

function ofQuestion(
  template: ReportTemplate,
  question: string,
  was: ReportAnswers,
  is: ReportAnswers,
): readonly FigureDifference[] {
  const [before, after] = [answerOf(was, question), answerOf(is, question)];
  const { measures = [], window = 'REPORT' } = template.questions[question] ?? {};
  const rows = [...new Map([...shown(before), ...shown(after)]).keys()];
  return rows.flatMap((key) => {
    const [old, now] = [shown(before).get(key), shown(after).get(key)];
    const name = nameOf(old ?? now, template);
    return measures.flatMap((measure) => {
      const places = figurePlaces(template, question, measure);
      if (places.length === 0) return [];
      const words = wordsOfMeasure(template.measures, measure);
      const [cellBefore, cellAfter] = [cellIn(before, old, measure), cellIn(after, now, measure)];
      const told = { places, row: name, measure, heading: words.heading };
      const written = (row: ReportRow | undefined, cell: ReportCell | null) =>
        row ? cellText(cell, words) + partsOf(cell) : NO_ROW;
      const own = { ...told, time: window, was: written(old, cellBefore), is: written(now, cellAfter) };
      if (window !== 'REPORT') return own.was === own.is ? [] : [own];
      const yearBefore = {
        ...{ ...told, time: 'YEAR_BEFORE' as const },
        was: old ? figureText(cellBefore?.previous ?? null, words) : NO_ROW,
        is: now ? figureText(cellAfter?.previous ?? null, words) : NO_ROW,
      };
      return [own, yearBefore].filter((one) => one.was !== one.is);
    });
  });
}

/** Null also where the question was refused: then nothing was shown. */
function answerOf(answers: ReportAnswers, question: string): ReportAnswer | null {
  const answer = answers[question];
  return answer && !isRefusal(answer) ? answer : null;
}

function shown(answer: ReportAnswer | null): ReadonlyMap<string, ReportRow> {
  const rows = (answer?.rows ?? []).filter(({ kind }) => kind === 'DATA' || kind === 'TOTAL');
  return new Map(rows.map((row) => [row.kind === 'TOTAL' ? '' : row.keys.map(({ code }) => code).join('\n'), row]));
}

function nameOf(row: ReportRow | undefined, template: ReportTemplate): string {
  return !row || row.kind === 'TOTAL' ? WHOLE : rowName(row, template);
}

function cellIn(answer: ReportAnswer | null, row: ReportRow | undefined, measure: string): ReportCell | null {
  return answer && row ? cellOf(answer, row, measure) : null;
}

/** A share may stay while what it is of changes. */
function partsOf(cell: ReportCell | null): string {
  if (!cell || cell.numerator === null || cell.denominator === null) return '';
  return ` (${String(cell.numerator)}/${String(cell.denominator)})`;
}
