import type { ApolloClient } from '@apollo/client';
import { API_LANG, type Lang } from '../../language/lang.ts';
import type { Decision, EntryFault, WholeActivity } from '../../outbox/outbox-item.ts';
import { personalFaults } from '../../outbox/personal-faults.ts';
import { readRows } from '../../outbox/read-rows.ts';
import { writtenRow } from './carried-row.ts';
import { confirmedOf } from './entry-state.ts';
import type { GridRow, SavedRow } from './grid-state.ts';
import { saveByOutbox, type Standing } from './save-by-outbox.ts';

/** What was said of a row, and the reasons given for what was asked. */
export interface RowAnswer {
  readonly faults: readonly EntryFault[];
  /** By `faultKey`. */
  readonly reasons: Readonly<Record<string, string>>;
  /** Refused as a whole. */
  readonly stopped: { readonly title: string; readonly remedy: string } | null;
  /** As the row was read; null where it could not be. */
  readonly activity: WholeActivity | null;
}
type Answers = ReadonlyMap<string, RowAnswer>;

export interface GridOutcome {
  /** By id, as they went. */
  readonly sent: ReadonlyMap<string, SavedRow>;
  /** On this device, until there is a line. */
  readonly kept: ReadonlyMap<string, SavedRow>;
  /** Of the rows that stay in the table. */
  readonly answers: Answers;
}

export const NO_ANSWER: RowAnswer = { faults: [], reasons: {}, stopped: null, activity: null };

/**
 * Reads the rows and saves those that can be, each for itself; what is wrong with the others is told by row. Where nobody
 * reads them, they go into the outbox as they were typed, and are read when they are sent. Texts that must not be kept are
 * told at once and go nowhere.
 */
export async function saveGrid(
  client: ApolloClient,
  account: string,
  rows: readonly GridRow[],
  before: Answers,
  lang: Lang,
): Promise<GridOutcome> {
  const answers = new Map<string, RowAnswer>();
  const tell = (id: string, answer: Partial<RowAnswer>) => {
    answers.set(id, { ...NO_ANSWER, reasons: before.get(id)?.reasons ?? {}, ...answer });
  };
  const fit = rows
    .map((row) => rowDecision(account, row, before))
    .filter((decision) => {
      const faults = personalFaults(decision, lang);
      const { faults: asked, activity } = before.get(decision.id) ?? NO_ANSWER;
      if (faults.length > 0)
        tell(decision.id, { faults: [...faults, ...asked.filter(({ severity }) => severity === 'WARNING')], activity });
      return faults.length === 0;
    });
  const decisions = await readDecisions(client, fit, lang, tell);
  const stands = await saveByOutbox(client, account, decisions, lang);
  for (const decision of decisions) {
    const answer = answerOfRow(decision, stands.get(decision.id));
    if (answer) tell(decision.id, answer);
  }
  const saved = (...wanted: Standing['kind'][]) =>
    new Map(
      rows.flatMap((row): [string, SavedRow][] => {
        const standing = stands.get(row.id);
        if (!standing || !wanted.includes(standing.kind)) return [];
        return [[row.id, { row, revision: standing.kind === 'sent' ? standing.revision : undefined }]];
      }),
    );
  return { sent: saved('sent'), kept: saved('waiting', 'sending', 'conflict'), answers };
}

type RowDecision = Extract<Decision, { readonly kind: 'row' }>;

function rowDecision(account: string, row: GridRow, before: Answers): RowDecision {
  const confirmed = confirmedOf(before.get(row.id) ?? NO_ANSWER);
  return { kind: 'row', id: row.id, account, expectedRevision: row.revision ?? 0, row: writtenRow(row), confirmed };
}

/** The rows as activities; as rows where they could not be read now. Those with faults are told and left out. */
async function readDecisions(
  client: ApolloClient,
  rows: readonly RowDecision[],
  lang: Lang,
  tell: (id: string, answer: Partial<RowAnswer>) => void,
): Promise<readonly Decision[]> {
  if (rows.length === 0) return [];
  const written = rows.map(({ row }) => row);
  const readings = await readRows(client, written, API_LANG[lang]).catch(() => null);
  return rows.flatMap((decision, position): Decision[] => {
    const reading = readings?.[position];
    if (!reading) return [decision];
    const { kind: _, row: __, ...parts } = decision;
    if (reading.activity) return [{ ...parts, activity: reading.activity }];
    tell(decision.id, { faults: reading.faults });
    return [];
  });
}

/** What is told of a row that stays in the table; null where it went. */
function answerOfRow(decision: Decision, standing: Standing | undefined): Partial<RowAnswer> | null {
  const read = 'activity' in decision ? decision.activity : null;
  switch (standing?.kind) {
    case 'refused':
      return { faults: standing.faults, activity: standing.activity ?? read };
    case 'unkept':
      return { faults: standing.faults, activity: read };
    case 'stopped':
    case 'unstored':
      return { stopped: standing.reason };
    default:
      return null;
  }
}
