import type { Quiz } from '@lantoa/domain';
import { invalidQuiz } from '../faults/quiz-faults.ts';
import type { RowFaults } from '../faults/row-faults.ts';
import { notANumber } from '../faults/value-faults.ts';
import { textCell, type Cell } from '../model/table.ts';
import { ACTIVITY_HEADERS, type ActivityField } from '../table/activity-columns.ts';
import { readNumber } from '../values/read-number.ts';
import { readText } from '../values/read-text.ts';
import { readCount } from './read-counts.ts';

/** A score of fewer people tells of each of them. */
const FEWEST_TAKERS = 5;
/** More than ever came to one activity; what is longer is a number of something else. */
const MOST_TAKERS = 100_000;

/**
 * Scores before and after; null where the row tells none.
 * @param attendances of the activity; null where they are not told
 */
export function readQuiz(
  cellOf: (field: ActivityField) => Cell,
  attendances: number | null,
  faults: RowFaults,
): Quiz | null {
  const before = readShare('quizBefore', cellOf('quizBefore'), faults);
  const after = readShare('quizAfter', cellOf('quizAfter'), faults);
  const cell = cellOf('quizTakers');
  const column = ACTIVITY_HEADERS.quizTakers;
  const takers = readText(cell) === '' ? null : (readCount(cell, column, false, faults)?.value ?? null);
  if (before === null && after === null) {
    const isRefused = faults.hasErrorIn(ACTIVITY_HEADERS.quizBefore) || faults.hasErrorIn(ACTIVITY_HEADERS.quizAfter);
    if (takers !== null && !isRefused) faults.add(invalidQuiz(column, cell.text, 'no_score'));
    return null;
  }
  if (takers !== null && takers < FEWEST_TAKERS) faults.add(invalidQuiz(column, cell.text, 'too_few'));
  else if (takers !== null && takers > (attendances ?? MOST_TAKERS))
    faults.add(invalidQuiz(column, cell.text, 'too_many'));
  return { before, after, takers };
}

function readShare(field: 'quizBefore' | 'quizAfter', cell: Cell, faults: RowFaults): number | null {
  const column = ACTIVITY_HEADERS[field];
  // A dash is a reported zero among the counts; here it says that nobody was asked.
  const text = readText(cell);
  if (text === '') return null;
  const reading = readNumber(text.endsWith('%') ? textCell(text.slice(0, -1).trim()) : cell);
  if (reading.kind === 'blank') return null;
  if (reading.kind === 'not_a_number') {
    faults.add(notANumber(column, cell.text));
    return null;
  }
  const { value } = reading;
  if (value < 0 || value > 100) faults.add(invalidQuiz(column, cell.text, 'outside'));
  // A workbook holds 85 % as 0.85.
  else if (value > 0 && value <= 1) faults.add(invalidQuiz(column, cell.text, 'fraction'));
  return value;
}
