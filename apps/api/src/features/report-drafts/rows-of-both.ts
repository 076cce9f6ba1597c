import { cellOf, type ReportAnswer, type ReportCell, type ReportRow } from '@lantoa/report';

/** Asks a question anew about members that its answer does not list: topics that ended, for example. */
export type AskMembers = (codes: readonly string[]) => Promise<ReportAnswer | null>;

interface Pair {
  /** Of the report's own time, with the year before. */
  readonly now: ReportAnswer;
  /** Since the beginning of the year. */
  readonly since: ReportAnswer;
}

interface Rows {
  /** Codes that stand for no member of a list: work for the whole province, for example. */
  readonly reserved: ReadonlySet<string>;
  readonly askNow: AskMembers;
  readonly askSince: AskMembers;
}

/**
 * Both answers with the rows of either, so that an annex holds who has anything in the period, the year before or since the
 * new year. Of a row that an answer lacks the engine is asked; work that is of no single member is never missing a report,
 * so that its absence is zero, as the engine has it.
 */
export async function rowsOfBoth({ now, since }: Pair, { reserved, askNow, askSince }: Rows): Promise<Pair> {
  const [ofNow, ofSince] = [lacking(now, since), lacking(since, now)];
  return {
    now: completed(now, await addedRows({ answer: now, other: since, rows: ofNow }, reserved, askNow), reserved),
    since: completed(
      since,
      await addedRows({ answer: since, other: now, rows: ofSince }, reserved, askSince),
      reserved,
    ),
  };
}

/** Both answers with the members alone that have something: a figure, or one that is hidden. */
export function rowsWithSomething({ now, since }: Pair): Pair {
  const kept = new Set(
    [...now.rows, ...since.rows].filter((row) => row.kind !== 'DATA' || row.cells.some(hasSomething)).map(keyOf),
  );
  const only = (answer: ReportAnswer) => ({ ...answer, rows: answer.rows.filter((row) => kept.has(keyOf(row))) });
  return { now: only(now), since: only(since) };
}

function lacking(answer: ReportAnswer, other: ReportAnswer): readonly ReportRow[] {
  const known = new Set(answer.rows.map(keyOf));
  return other.rows.filter((row) => row.kind === 'DATA' && !known.has(keyOf(row)));
}

interface Lacking {
  readonly answer: ReportAnswer;
  /** The answer that has the rows. */
  readonly other: ReportAnswer;
  readonly rows: readonly ReportRow[];
}

async function addedRows(lack: Lacking, reserved: ReadonlySet<string>, ask: AskMembers): Promise<readonly ReportRow[]> {
  const codes = lack.rows.flatMap(({ keys }) => keys.map(({ code }) => code)).filter((code) => !reserved.has(code));
  const asked = codes.length === 0 ? null : await ask(codes);
  const found = new Map((asked?.rows ?? []).filter(({ kind }) => kind === 'DATA').map((row) => [keyOf(row), row]));
  return lack.rows.map((row) => found.get(keyOf(row)) ?? nothing(row, lack));
}

/** Members first, then what is of none, each in the order that they came in. */
function completed(answer: ReportAnswer, added: readonly ReportRow[], reserved: ReadonlySet<string>): ReportAnswer {
  const isReserved = ({ keys }: ReportRow) => keys.some(({ code }) => reserved.has(code));
  const data = [...answer.rows.filter(({ kind }) => kind === 'DATA'), ...added];
  const others = answer.rows.filter(({ kind }) => kind !== 'DATA');
  return { ...answer, rows: [...data.filter((row) => !isReserved(row)), ...data.filter(isReserved), ...others] };
}

function nothing(row: ReportRow, { answer: { columns, rows }, other }: Lacking): ReportRow {
  const compared = rows.flatMap(({ cells }) => cells.flatMap(({ previous }) => previous ?? []));
  const hasBefore = compared.some(({ status }) => status !== 'MISSING' && status !== 'NOT_APPLICABLE');
  const cells = columns.map(({ measure }): ReportCell => {
    const isCounted = (cellOf(other, row, measure)?.status ?? 'NOT_APPLICABLE') !== 'NOT_APPLICABLE';
    const none = isCounted ? ZERO : NOT_APPLICABLE;
    const before = isCounted && !hasBefore ? MISSING : none;
    return { ...BARE, ...none, previous: compared.length === 0 ? null : before };
  });
  return { kind: row.kind, keys: row.keys, cells };
}

const ZERO = { value: 0, status: 'ZERO' } as const;
const MISSING = { value: null, status: 'MISSING' } as const;
const NOT_APPLICABLE = { value: null, status: 'NOT_APPLICABLE' } as const;
const BARE = { estimated: false, numerator: null, denominator: null, unknown: null, change: null } as const;
const NOTHING: ReadonlySet<string> = new Set(['ZERO', 'MISSING', 'NOT_APPLICABLE']);

function hasSomething({ status, previous }: ReportCell): boolean {
  return !NOTHING.has(status) || (previous !== null && !NOTHING.has(previous.status));
}

function keyOf({ kind, keys }: ReportRow): string {
  return [kind, ...keys.map(({ code }) => code)].join(' ');
}
