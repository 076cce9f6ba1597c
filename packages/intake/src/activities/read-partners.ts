import type { ActivityPayload, ActorRole, CivilDate } from '@lantoa/domain';
import { unknownLabel, unknownOrganisation } from '../faults/code-faults.ts';
import { invalidPartner } from '../faults/detail-faults.ts';
import type { RowFaults } from '../faults/row-faults.ts';
import type { IntakeContext } from '../model/intake-context.ts';
import { textCell, type Cell } from '../model/table.ts';
import { ACTIVITY_HEADERS } from '../table/activity-columns.ts';
import { readParts } from '../values/read-text.ts';
import { readCount } from './read-counts.ts';
import type { PlaceReading } from './read-places.ts';

export interface PartnerReading {
  readonly partners: NonNullable<ActivityPayload['partners']>;
  readonly otherActors: NonNullable<ActivityPayload['otherActors']>;
}

interface Part {
  readonly written: string;
  readonly name: string;
  readonly count: Cell | null;
  readonly role: ActorRole;
}

const ROLES: Readonly<Record<string, ActorRole>> = {
  lead: 'lead',
  co_organiser: 'co_organiser',
  host: 'host',
  supervisor: 'supervisor',
};
const BRACKET = /^(.*?)\s*\(([^()]*)\)$/su;
const COLON = /^(.*?)\s*:\s*([^:]*)$/su;

/**
 * Who took part: "Đoàn thanh niên: 5; Công an xã Gia Cát (phối hợp)". Kinds of partner with how many of them, and public
 * bodies with their role (co-organiser unless told). Names of persons have no place here.
 */
export function readPartners(
  context: IntakeContext,
  cell: Cell,
  known: { readonly date: CivilDate | null; readonly places: PlaceReading | null },
  faults: RowFaults,
): PartnerReading {
  const column = ACTIVITY_HEADERS.partners;
  const partners = new Map<string, number | null>();
  const actors = new Map<string, ActorRole>();
  const areas = [...(known.places?.places.map(({ unit }) => unit) ?? []), ...(known.places?.districts ?? [])];
  for (const text of readParts(cell)) {
    const part = splitPart(context, text);
    const partner = context.labels.find('partner', part.name);
    if (partner) {
      const count = part.count === null ? null : readCount(part.count, column, false, faults);
      if (partners.has(partner.code)) faults.add(invalidPartner(column, cell.text, part.written, 'twice'));
      partners.set(partner.code, count?.value ?? null);
      continue;
    }
    const body = context.organisations.find(part.name, known.date ?? context.today, areas);
    if (body.actor === null) faults.add(unknownPartner(context, cell, part.name, known.date));
    else if (part.count !== null) faults.add(invalidPartner(column, cell.text, part.written, 'counted_body'));
    else if (!body.placeKnown) faults.add(unknownOrganisation(column, part.name, true));
    // Two bodies of one kind are one kind that took part.
    if (body.actor !== null && !actors.has(body.actor)) actors.set(body.actor, part.role);
  }
  return {
    partners: [...partners].map(([partner, count]) => ({ partner, count })),
    otherActors: [...actors].map(([actor, role]) => ({ actor, role })),
  };
}

// "name: 5", "name (5)", "name (chủ trì)"; other brackets belong to the name.
function splitPart(context: IntakeContext, written: string): Part {
  const [, before, after] = COLON.exec(written) ?? [];
  if (before !== undefined && after !== undefined)
    return { written, name: before, count: textCell(after), role: 'co_organiser' };
  const [, name, inside] = BRACKET.exec(written) ?? [];
  if (name !== undefined && inside !== undefined) {
    if (/^\d/u.test(inside)) return { written, name, count: textCell(inside), role: 'co_organiser' };
    const role = roleOf(context, inside);
    if (role) return { written, name, count: null, role };
  }
  return { written, name: written, count: null, role: 'co_organiser' };
}

function roleOf(context: IntakeContext, text: string): ActorRole | null {
  const code = context.labels.find('actor_role', text) ?? context.labels.find('actor_role', `đơn vị ${text}`);
  return (code && ROLES[code.code]) ?? null;
}

function unknownPartner(
  context: IntakeContext,
  cell: Cell,
  label: string,
  on: CivilDate | null,
): ReturnType<typeof unknownLabel> {
  return unknownLabel({
    column: ACTIVITY_HEADERS.partners,
    code: 'unknown_partner',
    value: cell.text,
    label,
    near: context.labels.nearest(['partner', 'actor'], label, on),
    all: context.labels.inForce('partner', on),
    several: true,
  });
}
