import type { CivilDate, Code } from '@lantoa/domain';
import { observanceDateMismatch, unknownLabel, type UnknownCode } from '../faults/code-faults.ts';
import type { CellFault, RowFaults } from '../faults/row-faults.ts';
import { missingValue } from '../faults/value-faults.ts';
import type { IntakeContext } from '../model/intake-context.ts';
import type { Cell } from '../model/table.ts';
import { readParts, readText } from '../values/read-text.ts';

export interface CodeColumn {
  readonly header: string;
  readonly list: string;
  readonly unknown: UnknownCode;
  /** Word that people leave out of the list's labels: "Tày" for "tiếng Tày". */
  readonly impliedWord?: string;
  /** The day whose codes are offered where one is unknown; all codes without it. */
  readonly on?: CivilDate | null;
  /** Tells an unknown label in other words. */
  readonly reword?: (fault: CellFault) => CellFault;
}

const SINGLE: ReadonlySet<UnknownCode> = new Set([
  'unknown_activity_type',
  'unknown_channel',
  'unknown_setting',
  'unknown_platform',
  'unknown_recognition',
]);

/** The one code that a cell names; null when it is blank or unknown. */
export function readCode(context: IntakeContext, cell: Cell, column: CodeColumn, faults: RowFaults): Code | null {
  const text = readText(cell);
  if (text === '') return null;
  const code = context.labels.find(column.list, text);
  if (!code) reportUnknown(context, column, [column.list], cell.text, text, faults);
  return code;
}

/** The codes that a cell lists, each once, in its order. */
export function readCodes(context: IntakeContext, cell: Cell, column: CodeColumn, faults: RowFaults): Code[] {
  const codes = new Map<string, Code>();
  for (const part of readParts(cell)) {
    const implied = column.impliedWord === undefined ? null : `${column.impliedWord} ${part}`;
    const code =
      context.labels.find(column.list, part) ?? (implied === null ? null : context.labels.find(column.list, implied));
    if (code) codes.set(code.code, code);
    else reportUnknown(context, column, [column.list], cell.text, part, faults);
  }
  return [...codes.values()];
}

export interface TopicReading {
  readonly topics: readonly { readonly topic: string; readonly role: 'primary' | 'integrated' }[];
  readonly subtopics: readonly string[];
}

/** Topics of a cell: the first is the main one. Sub-topics fold into their topic, two of them into one. */
export function readTopics(
  context: IntakeContext,
  cell: Cell,
  { header, on, reword }: Pick<CodeColumn, 'header' | 'on' | 'reword'>,
  faults: RowFaults,
): TopicReading {
  const column = {
    header,
    list: 'topic',
    unknown: 'unknown_topic',
    on: on ?? null,
    ...(reword && { reword }),
  } as const;
  const topics = new Set<string>();
  const subtopics = new Set<string>();
  const parts = readParts(cell);
  for (const part of parts) {
    const topic = context.labels.find('topic', part);
    const subtopic = topic ? null : context.labels.find('subtopic', part);
    if (topic) topics.add(topic.code);
    else if (subtopic?.parent) {
      topics.add(subtopic.parent);
      subtopics.add(subtopic.code);
    } else reportUnknown(context, column, ['topic', 'subtopic'], cell.text, part, faults);
  }
  if (parts.length === 0) faults.add(missingValue(header));
  return {
    topics: [...topics].map((topic, position) => ({ topic, role: position === 0 ? 'primary' : 'integrated' })),
    subtopics: [...subtopics],
  };
}

/** Warns of an observance that is linked with an activity outside its days. */
export function checkObservanceDate(header: string, cell: Cell, code: Code, date: string, faults: RowFaults): void {
  const window = code.attributes.linkWindow ?? code.attributes.window;
  if (window === undefined) return;
  const [from = '', to = ''] = window.split('..');
  const day = date.slice(5);
  const inside = from <= to ? from <= day && day <= to : from <= day || day <= to;
  if (inside) return;
  const shown = [from, to].map((monthDay) => monthDay.split('-').toReversed().join('/')).join('–');
  faults.add(observanceDateMismatch(header, cell.text, code, shown));
}

function reportUnknown(
  context: IntakeContext,
  column: CodeColumn,
  lists: readonly string[],
  value: string,
  label: string,
  faults: RowFaults,
): void {
  const fault = unknownLabel({
    column: column.header,
    code: column.unknown,
    value,
    label,
    near: context.labels.nearest(lists, label, column.on ?? null),
    all: context.labels.inForce(column.list, column.on ?? null),
    several: !SINGLE.has(column.unknown),
  });
  faults.add(column.reword?.(fault) ?? fault);
}
