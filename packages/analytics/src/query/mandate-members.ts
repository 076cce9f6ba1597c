import {
  observanceWindows,
  type AreaUnitId,
  type DateRange,
  type Duty,
  type Organisation,
  type ReferenceIndex,
} from '@lantoa/domain';
import type { Dimension } from '../contract.ts';

/** One cell that the mandate asks for. */
export interface MandateMember {
  readonly topic: string;
  readonly dimension: Dimension;
  /** List of the member's code; `organisation` for bodies. */
  readonly list: string;
  readonly code: string;
  /** The unit that a body serves; null for every other member. */
  readonly area: AreaUnitId | null;
}

/** Dimensions of the members, in the order of the matrix. A channel of the directive holds those below it. */
const DIMENSIONS = {
  area_class: 'AREA_CLASS',
  target_group: 'TARGET_GROUP',
  setting: 'SETTING',
  flag: 'FLAG',
  channel: 'CHANNEL_GROUP',
} as const satisfies Record<string, Dimension>;

/**
 * Cells of the mandate in the window: what the directive puts first for a topic, the bodies that must organise outreach on it,
 * and the observances of the window to be planned for. Edge: a body whose time is over before the window bears no duty in it; a duty
 * without a topic is one for every topic of its directive.
 */
export function mandateMembers(index: ReferenceIndex, window: DateRange): MandateMember[] {
  const priorities = index.pack.priorities.map(({ topic, list, code }): MandateMember => ({
    topic,
    dimension: DIMENSIONS[list],
    list,
    code: list === 'channel' ? (index.code('channel', code)?.parent ?? code) : code,
    area: null,
  }));
  const members = [...priorities, ...bodies(index, window), ...observances(index, window)];
  return [...new Map(members.map((member) => [`${member.topic} ${member.list} ${member.code}`, member])).values()];
}

function bodies(index: ReferenceIndex, window: DateRange): MandateMember[] {
  return index.pack.duties
    .filter(({ duty }) => duty === 'organise_outreach')
    .flatMap((duty) =>
      bearersOf(duty, index, window).flatMap((body) =>
        topicsOf(duty, index).map((topic): MandateMember => ({
          topic,
          dimension: 'ORGANISATION',
          list: 'organisation',
          code: body.id,
          area: body.area,
        })),
      ),
    );
}

function observances(index: ReferenceIndex, window: DateRange): MandateMember[] {
  return index.pack.duties.flatMap((duty) => {
    const code = duty.duty === 'observance_plan' ? duty.observance : null;
    const known = code === null ? undefined : index.code('observance', code);
    if (code === null || !known || observanceWindows(known, window, true).length === 0) return [];
    if (bearersOf(duty, index, window).length === 0) return [];
    return topicsOf(duty, index).map((topic): MandateMember => ({
      topic,
      dimension: 'OBSERVANCE',
      list: 'observance',
      code,
      area: null,
    }));
  });
}

function bearersOf({ bearer }: Duty, index: ReferenceIndex, { from, to }: DateRange): Organisation[] {
  const actor = bearer.startsWith('actor:') ? bearer.slice('actor:'.length) : null;
  return index.pack.organisations.filter(
    (body) =>
      (actor === null ? body.id === bearer : body.actor === actor) &&
      (body.validFrom ?? to) <= to &&
      (body.validTo ?? from) >= from,
  );
}

function topicsOf(duty: Duty, index: ReferenceIndex): readonly string[] {
  if (duty.topic !== null) return [duty.topic];
  return index.pack.directives.find(({ id }) => id === duty.directive)?.topics ?? [];
}
