import type { Dimension } from '../contract.ts';
import { askedCodes } from './asked-codes.ts';
import { dimensionSpec } from './dimension-table.ts';
import type { MemberContext } from './row-keys.ts';
import { villagesInUse } from './village.ts';
import { visibleClasses } from './visible-classes.ts';

interface Member {
  readonly code: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Numbers of the members that `fill` lists for a dimension that is neither place nor time: those asked for, else all in force. */
export function memberSlots(context: MemberContext, dimension: Dimension): number[] {
  const { plan, slots } = context;
  const spec = dimensionSpec(dimension);
  const asked = askedCodes(plan.filter, dimension);
  if (spec.kind === 'role') return (asked ?? ['primary', 'integrated']).map((role) => (role === 'primary' ? 0 : 1));
  if (spec.kind === 'village') return villageSlots(context);
  const list = spec.kind === 'organisation' ? 'organisation' : 'list' in spec ? spec.list : null;
  if (list === null) return [];
  return (asked ?? membersInForce(context, dimension, list)).map((code) => slots.code(list, code));
}

function membersInForce(context: MemberContext, dimension: Dimension, list: string): string[] {
  const { plan, index } = context;
  const channelGroup = dimension === 'CHANNEL_GROUP';
  return knownMembers(context, dimension, list)
    .filter(({ code, validFrom, validTo }) => {
      const inForce =
        (validFrom ?? plan.period.to) <= plan.period.to && (validTo ?? plan.period.from) >= plan.period.from;
      return inForce && !(channelGroup && index.code(list, code)?.parent !== null);
    })
    .map(({ code }) => code);
}

function knownMembers({ plan, index, viewer }: MemberContext, dimension: Dimension, list: string): readonly Member[] {
  if (dimension === 'AREA_CLASS') return visibleClasses(index, viewer).codes;
  if (dimension === 'ORGANISATION') return index.pack.organisations.map((body) => ({ ...body, code: body.id }));
  if (dimension === 'PLAN') return plan.plans.map(({ code, from, to }) => ({ code, validFrom: from, validTo: to }));
  return index.codesOf(list);
}

// Nobody has a list of the villages, so the members are those that the record names.
function villageSlots({ plan, slots }: MemberContext): number[] {
  const asked = plan.filter.villages;
  const inScope = new Set(plan.scope.units.map(({ unit }) => unit));
  return villagesInUse(slots)
    .filter(({ slot, unit }) => inScope.has(unit) && (asked === null || asked.includes(slot)))
    .map(({ slot }) => slot);
}
