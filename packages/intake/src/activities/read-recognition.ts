import type { CivilDate, Recognition } from '@lantoa/domain';
import { invalidRecognition } from '../faults/recognition-faults.ts';
import type { RowFaults } from '../faults/row-faults.ts';
import { futureDate, invalidDate } from '../faults/value-faults.ts';
import type { IntakeContext } from '../model/intake-context.ts';
import type { Cell } from '../model/table.ts';
import { ACTIVITY_HEADERS, type ActivityField } from '../table/activity-columns.ts';
import { readDate } from '../values/read-date.ts';
import { isBlank, readParts, readText } from '../values/read-text.ts';
import { readCode, readCodes } from './read-codes.ts';
import type { Counts } from './read-counts.ts';

const FORM = {
  header: ACTIVITY_HEADERS.recognitionForm,
  list: 'recognition_form',
  unknown: 'unknown_recognition',
} as const;
const LEVEL = {
  header: ACTIVITY_HEADERS.recognitionLevel,
  list: 'recognition_level',
  unknown: 'unknown_recognition',
} as const;
const TOPICS = { header: ACTIVITY_HEADERS.recognitionTopics, list: 'topic', unknown: 'unknown_topic' } as const;
const PARTICULARS = [
  'recognitionRecipients',
  'recognitionLevel',
  'recognitionTopics',
  'decisionNumber',
  'decidedOn',
] as const;

/** 123/QĐ-UBND, 123/2023/QĐ-UBND, 05/GK-CAT; a number without blanks holds no name. */
const DECISION = /^\d{1,6}(?:\/\d{4})?\/\p{L}[\p{L}\d]*(?:[-&]\p{L}[\p{L}\d]*)*$/u;

/** Praise or award that the row tells of; null where it tells none. Numbers of recipients stand among the counts. */
export function readRecognition(
  context: IntakeContext,
  cellOf: (field: ActivityField) => Cell,
  { date: on, counts }: { readonly date: CivilDate | null; readonly counts: Counts },
  faults: RowFaults,
): Recognition | null {
  const form = readCode(context, cellOf('recognitionForm'), { ...FORM, on }, faults);
  const recipients = readRecipients(context, cellOf('recognitionRecipients'), counts, faults);
  const level = readCode(context, cellOf('recognitionLevel'), { ...LEVEL, on }, faults);
  const topics = readCodes(context, cellOf('recognitionTopics'), { ...TOPICS, on }, faults).map(({ code }) => code);
  const decisionNumber = readDecisionNumber(cellOf('decisionNumber'), faults);
  const decidedOn = readDecidedOn(context, cellOf('decidedOn'), faults);
  if (form) return { form: form.code, recipients, level: level?.code ?? null, topics, decisionNumber, decidedOn };
  if (PARTICULARS.some((field) => !isBlank(cellOf(field)))) faults.add(invalidRecognition(FORM.header, '', 'no_form'));
  return null;
}

function readRecipients(context: IntakeContext, cell: Cell, counts: Counts, faults: RowFaults): readonly string[] {
  const column = ACTIVITY_HEADERS.recognitionRecipients;
  const found = readParts(cell).map((part) => context.labels.find('recognition_recipient', part)?.code ?? null);
  const recipients = [...new Set(found.filter((code) => code !== null))];
  const counted = [
    ...((counts.recognised_collectives?.value ?? 0) > 0 ? ['collective'] : []),
    ...((counts.recognised_individuals?.value ?? 0) > 0 ? ['individual'] : []),
  ];
  if (found.includes(null)) faults.add(invalidRecognition(column, null, 'recipient'));
  else if (recipients.length > 0 && counted.some((code) => !recipients.includes(code)))
    faults.add(invalidRecognition(column, cell.text, 'mismatch'));
  return recipients;
}

function readDecisionNumber(cell: Cell, faults: RowFaults): string | null {
  const text = readText(cell)
    .replace(/^số\s*:?\s*/iu, '')
    .replaceAll(/\s*([/-])\s*/gu, '$1');
  if (text === '') return null;
  if (!DECISION.test(text)) faults.add(invalidRecognition(ACTIVITY_HEADERS.decisionNumber, null, 'decision'));
  return text;
}

function readDecidedOn({ today }: IntakeContext, cell: Cell, faults: RowFaults): CivilDate | null {
  const column = ACTIVITY_HEADERS.decidedOn;
  const reading = readDate(cell);
  if (reading.kind === 'invalid') faults.add(invalidDate(column, cell.text, reading));
  if (reading.kind !== 'date') return null;
  if (reading.date > today) faults.add(futureDate(column, cell.text, reading.date, today));
  return reading.date;
}
