import { groupBy, isCivilDate, type Directive } from '@lantoa/domain';
import type { FaultList, Located } from '../files/fault-list.ts';
import { readTable } from '../files/read-table.ts';
import type { TableRow } from '../files/table-row.ts';

type Recipient = Directive['recipients'][number];

const COLUMNS = [
  'directive',
  'number',
  'symbol',
  'date',
  'date_precision',
  'status',
  'subject_vi',
  'subject_en',
  'force',
  'topics',
  'plans',
  'addressees',
];

/** A directive and the lines of its recipients, each with its place. */
export interface LocatedDirective extends Located<Directive> {
  readonly recipients: readonly Located<Recipient>[];
}

/** `directives.csv` with `directive-recipients.csv`. The name of who signed is not part of the format. */
export async function readDirectives(folder: string, faults: FaultList): Promise<readonly LocatedDirective[]> {
  const rows = await readTable(folder, 'directives.csv', COLUMNS, faults);
  const lines = await readTable(folder, 'directive-recipients.csv', ['directive', 'role', 'vi'], faults);
  const recipients = groupBy(
    lines.map((row) => ({ at: row.at, directive: row.required('directive'), value: recipientOf(row) })),
    (line) => line.directive,
  );
  const directives = rows.map((row) => directiveOf(row, recipients.get(row.required('directive')) ?? []));
  const known = new Set(directives.map(({ value }) => value.id));
  for (const [directive, unplaced] of recipients) {
    for (const { at } of known.has(directive) ? [] : unplaced) {
      faults.add(at, 'directive', `không có văn bản "${directive}"`, `there is no directive "${directive}"`);
    }
  }
  return directives;
}

function directiveOf(row: TableRow, recipients: readonly Located<Recipient>[]): LocatedDirective {
  const value: Directive = {
    id: row.required('directive'),
    number: row.optional('number'),
    symbol: row.required('symbol'),
    date: row.required('date'),
    datePrecision: row.oneOf('date_precision', ['day', 'month']),
    status: row.required('status'),
    subjectVi: row.required('subject_vi'),
    subjectEn: row.required('subject_en'),
    force: row.required('force'),
    topics: row.list('topics'),
    plans: row.list('plans'),
    addressees: row.list('addressees'),
    recipients: recipients.map((recipient) => recipient.value),
  };
  const day = value.datePrecision === 'day' ? value.date : `${value.date}-01`;
  if (value.date !== '' && !isCivilDate(day)) {
    row.fault(
      'date',
      `"${value.date}" không đúng độ chính xác đã ghi`,
      `"${value.date}" is not of the stated precision`,
    );
  }
  return { at: row.at, value, recipients };
}

function recipientOf(row: TableRow): Recipient {
  return { role: row.required('role'), vi: row.required('vi') };
}
