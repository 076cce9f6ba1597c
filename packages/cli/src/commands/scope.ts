import type { ReferenceIndex } from '@lantoa/domain';
import type { RecordStore } from '@lantoa/record';
import { referenceIndex } from '../record/open-store.ts';
import { Refusal } from '../refusal.ts';
import type { Terminal } from '../terminal/terminal.ts';

export interface ScopeOptions {
  readonly organisation?: string;
  readonly units?: readonly string[];
}

/** The body and the units that options name, as ids of the reference data. Throws Refusal for what is not there. */
export async function scopeOf(
  store: RecordStore,
  terminal: Terminal,
  { organisation, units }: ScopeOptions,
): Promise<{ readonly organisation: string | null; readonly units: readonly string[] }> {
  if (organisation === undefined && units === undefined) return { organisation: null, units: [] };
  const index = await referenceIndex(store, terminal);
  return {
    organisation: organisationOf(index, organisation),
    units: (units ?? []).map((unit) => unitOf(index, unit)),
  };
}

function organisationOf(index: ReferenceIndex | null, id: string | undefined): string | null {
  if (id === undefined) return null;
  if (index?.organisation(id)) return id;
  throw new Refusal('UNKNOWN_ORGANISATION', {
    vi: `Không có đơn vị "${id}" trong danh mục.`,
    en: `There is no organisation "${id}" in the reference pack.`,
  });
}

/** The unit of an id, or of a code that belongs to one alone. */
export function unitOf(index: ReferenceIndex | null, name: string): string {
  const exact = index?.unit(name);
  if (exact) return exact.id;
  const versions = index?.unitsOfCode(name) ?? [];
  const [only] = versions;
  if (only && versions.length === 1) return only.id;
  const candidates = versions.map(({ id, name: label }) => `${id} (${label})`).join(', ');
  throw candidates === ''
    ? new Refusal('UNKNOWN_UNIT', {
        vi: `Không có đơn vị hành chính "${name}".`,
        en: `There is no administrative unit "${name}".`,
      })
    : new Refusal('AMBIGUOUS_UNIT', {
        vi: `Mã "${name}" đã dùng cho nhiều đơn vị: ${candidates}. Hãy ghi cả ngày hiệu lực.`,
        en: `The code "${name}" was used for several units: ${candidates}. Give the id with its date.`,
      });
}
