import type { ActivityPayload } from '@lantoa/domain';
import type { Role } from '@lantoa/record';
import type { Relation } from '../../platform/auth/permission-relations.ts';
import { activity, GIA_CAT, police, QUOC_KHANH, TAN_MINH } from '../directive-ledger/directive-activity.ts';

const DISTRICT = '180@2020-01-01';
const BESIDE = '183@2020-01-01';

interface Place {
  /** The body that answers for it, and what somebody who speaks for the body has as units. */
  readonly body: Pick<ActivityPayload, 'actor' | 'organisation'> & { readonly organisation: string };
  readonly role: Role;
  readonly units: readonly string[];
  /** A commune in which the body meets people: of nobody else here. */
  readonly meetsIn: string;
  /** How wide its record reaches. */
  readonly record: Partial<ActivityPayload> & { readonly unit: string | null };
}

const bodyOf = (actor: string, organisation: string) => ({ actor, organisation });

/** Where something of somebody's is, one of each sort that matters. */
export const PLACES = {
  commune: {
    ...{ body: { ...police(QUOC_KHANH), organisation: `police:${QUOC_KHANH}` }, role: 'REPORTER' },
    ...{ units: [QUOC_KHANH], meetsIn: QUOC_KHANH, record: { unit: QUOC_KHANH } },
  },
  besideCommune: {
    ...{ body: { ...police(TAN_MINH), organisation: `police:${TAN_MINH}` }, role: 'REPORTER' },
    ...{ units: [TAN_MINH], meetsIn: TAN_MINH, record: { unit: TAN_MINH } },
  },
  district: {
    ...{ body: bodyOf('district_culture_info_office', `culture_office:${DISTRICT}`), role: 'DISTRICT_OFFICER' },
    ...{ units: [DISTRICT], meetsIn: '06010@2020-01-01' },
    record: { unit: null, scope: 'district', districts: [DISTRICT] },
  },
  besideDistrict: {
    ...{ body: bodyOf('district_culture_info_office', `culture_office:${BESIDE}`), role: 'DISTRICT_OFFICER' },
    ...{ units: [BESIDE], meetsIn: GIA_CAT, record: { unit: GIA_CAT } },
  },
  province: {
    ...{ body: bodyOf('provincial_radio_tv', 'radio_tv:20@2020-01-01'), role: 'PRESS_AGENCY' },
    ...{ units: [], meetsIn: '06187@2020-01-01', record: { unit: null } },
  },
  press: {
    ...{ body: bodyOf('provincial_newspaper', 'newspaper:20@2020-01-01'), role: 'PRESS_AGENCY' },
    ...{ units: [QUOC_KHANH], meetsIn: '06001@2020-01-01', record: { unit: null } },
  },
} as const satisfies Readonly<Record<string, Place>>;
export type PlaceName = keyof typeof PLACES;

type Stand = Readonly<Record<Relation, PlaceName | null>>;
const OF_COMMUNE: Stand = { own: 'commune', parent: 'district', sibling: 'besideCommune', child: null };
const OF_DISTRICT: Stand = { own: 'district', parent: 'province', sibling: 'besideDistrict', child: 'commune' };
/** A press agency's own is its body's; the commune of its scope is a place like any other. */
const OF_PRESS: Stand = { own: 'press', parent: 'district', sibling: 'province', child: 'commune' };

/** What each relation is to somebody of a role. Roles without a place of their own stand at a district, and gain nothing by it. */
export const STANDS: Readonly<Record<Role, Stand>> = {
  REPORTER: OF_COMMUNE,
  UNIT_APPROVER: OF_COMMUNE,
  DISTRICT_OFFICER: OF_DISTRICT,
  PRESS_AGENCY: OF_PRESS,
  LEAD_DEPARTMENT: OF_DISTRICT,
  COMMITTEE: OF_DISTRICT,
  AUDITOR: OF_DISTRICT,
  ANALYST: OF_DISTRICT,
  ADMINISTRATOR: OF_DISTRICT,
};

/** What a place's body recorded: far or wide, a pair that may be one event, a broadcast, and a pair that is linked. */
export function recordsOf(name: PlaceName): readonly ActivityPayload[] {
  const { body, record, meetsIn } = PLACES[name];
  const { unit, ...reach } = record;
  const wide = activity('drug_prevention', '2023-04-05', unit, { ...body, ...reach }, { sessions: 1 });
  const met = (date: string) =>
    activity('crime_prevention', date, meetsIn, { ...body, districts: [] }, { sessions: 1, attendances: 40 });
  const broadcast = { ...body, activityType: 'broadcast_run', channel: 'commune_radio', setting: null };
  const sent = activity('drug_prevention', '2023-04-19', meetsIn, broadcast, { sessions: 2 });
  return [wide, met('2023-04-11'), met('2023-04-12'), sent, met('2023-04-26'), met('2023-04-26')];
}
