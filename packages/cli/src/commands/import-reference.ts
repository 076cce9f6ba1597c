import { randomUUID } from 'node:crypto';
import { decideAll, replaceProxies, type ReferenceIndex, type ReferenceRevision } from '@lantoa/domain';
import { readChanges, type ChangeTable, type LocatedChange } from '@lantoa/reference';
import type { CliConfig } from '../config.ts';
import { referenceIndex, withStore } from '../record/open-store.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Bilingual } from '../bilingual.ts';
import { tellReferenceImport, type FileFault } from './tell-reference-import.ts';

export interface ReferenceImportOptions {
  readonly dryRun?: boolean;
  /** Official lists of classes: stand-ins make way. */
  readonly replaceProxies?: boolean;
  /** Population figures that stand already are put right. */
  readonly correct?: boolean;
}

/** `lantoa class import`, `lantoa population import`: a whole list as one batch, by the rules of the pages, or nothing. */
export async function importReference(
  config: CliConfig,
  terminal: Terminal,
  table: ChangeTable,
  file: string,
  options: ReferenceImportOptions,
): Promise<number> {
  const { changes, faults } = await readChanges(file, table, options.correct === true);
  const rows = changes.length;
  if (faults.length > 0) {
    const told = { file, rows, changed: 0, faults: faults.map(unreadable), dataVersion: null, isTrial: false };
    return tellReferenceImport(terminal, told);
  }
  return withStore(config, terminal, async (store) => {
    const index = await referenceIndex(store, terminal);
    const trial = decided(changes, index, options);
    const isTrial = options.dryRun === true;
    let found = trial.faults;
    let changed = 0;
    if (!isTrial && found.length === 0) {
      const outcome = await store.reference.change({
        seen: null,
        // Asked again on the state in force should somebody change it at this very moment.
        decide: (inForce) => {
          const now = decided(changes, inForce, options);
          found = now.faults;
          return { rows: found.length > 0 ? [] : now.rows, faults: [] };
        },
        by: `lantoa ${table} import`,
        // Each call is its own; rows that stand already are known by what they say.
        idempotencyKey: randomUUID(),
      });
      changed = outcome.kind === 'changed' ? outcome.rows : 0;
    }
    const dataVersion = String(await store.latestSeq());
    return tellReferenceImport(terminal, { file, rows, changed, faults: found, dataVersion, isTrial });
  });
}

function decided(
  changes: readonly LocatedChange[],
  index: ReferenceIndex,
  options: ReferenceImportOptions,
): { readonly rows: readonly ReferenceRevision[]; readonly faults: readonly FileFault[] } {
  const fresh = changes.filter(({ change }) => !isPresent(change, index));
  const settled = options.replaceProxies === true ? proxiesOf(fresh, index) : [];
  const { rows, faults } = decideAll(
    fresh.map(({ change }) => change),
    index,
    settled,
  );
  return {
    rows,
    faults: faults.map(({ position, fault: { field, ...said } }) => ({
      ...said,
      row: fresh[position]?.row ?? null,
      column: columnOf(field),
    })),
  };
}

function unreadable({
  row,
  field,
  message,
}: {
  readonly row: number | null;
  readonly field: string | null;
  readonly message: Bilingual;
}): FileFault {
  return { row, column: field, code: 'unreadable', value: null, message, suggestion: null };
}

/** A row that says what stands already is no second one. */
function isPresent({ kind: _, ...said }: LocatedChange['change'], { pack }: ReferenceIndex): boolean {
  const known = 'areaClass' in said ? pack.classMemberships : pack.populations;
  const entries = Object.entries(said).filter(([field]) => field !== 'isCorrection');
  return known.some((row) => {
    const recorded = new Map<string, unknown>(Object.entries(row));
    return entries.every(([field, value]) => recorded.get(field) === value);
  });
}

function proxiesOf(changes: readonly LocatedChange[], index: ReferenceIndex): readonly ReferenceRevision[] {
  const begins = new Map<string, string | null>();
  for (const { change } of changes) {
    if (change.kind !== 'addMembership' || change.status !== 'official') continue;
    const { areaClass, validFrom } = change;
    const before = begins.get(areaClass);
    begins.set(
      areaClass,
      before === null || validFrom === null ? null : !before || validFrom < before ? validFrom : before,
    );
  }
  return [...begins].flatMap(([areaClass, from]) => replaceProxies(areaClass, from, index));
}

/** Fields are named as the file names its columns: `valid_from`. */
function columnOf(field: string): string {
  return field.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}
