import type { ActivityRevision, DateRange, ReferenceIndex } from '@lantoa/domain';
import type { NaiveDimension, NaiveFilter, NaiveRecord } from './naive-question.ts';
import { bucketKey, type NaiveTimeDimension } from './naive-calendar.ts';
import { classesOn } from './naive-classes.ts';
import {
  certainDistrict,
  certainFormerDistrict,
  communesOfBase,
  describedOn,
  formerDistrictAt,
  piecesOn,
} from './naive-bases.ts';
import { detailsOf } from './naive-details.ts';
import { combinationAt, peerGroupAt } from './naive-peer-groups.ts';
import { handOut } from './naive-shares.ts';

/** One place of an activity: a commune it names, or the whole district or province. */
export interface NaivePart {
  /** Unit id, or `district_wide` or `province_wide`. */
  readonly commune: string;
  /** Unit id, or `province_wide`. */
  readonly district: string;
  /** As `district`, and in the time without districts the one that all land of the commune came from. */
  readonly formerDistrict: string;
  /** Area classes of the commune, or `unspecified` alone. */
  readonly classes: readonly string[];
  /** All classes of the commune as one key, or `district_wide` or `province_wide`. */
  readonly combination: string;
  readonly peerGroup: string;
  /** Attendances of this place; null where the activity reported none. */
  readonly attendances: number | null;
}

export interface NaiveActivity {
  readonly revision: ActivityRevision;
  readonly placeBound: boolean;
  /** Places that match the filter, never empty. */
  readonly parts: readonly NaivePart[];
  /** True when the filter left no place of it out. */
  readonly whole: boolean;
}

/** People of a commune: the newest figure not younger than the day, else the oldest one; 0 where there is none. */
export function peopleOf(index: ReferenceIndex, commune: string, on: string): number {
  let best: { asOf: string; people: number } | null = null;
  for (const figure of index.pack.populations) {
    if (figure.unit !== commune || figure.group !== 'all') continue;
    const inTime = figure.asOf <= on;
    const bestInTime = best !== null && best.asOf <= on;
    const better =
      best === null ||
      (inTime && !bestInTime) ||
      (inTime && bestInTime && figure.asOf > best.asOf) ||
      (!inTime && !bestInTime && figure.asOf < best.asOf);
    if (better) best = figure;
  }
  return best?.people ?? 0;
}

function partsOf(index: ReferenceIndex, revision: ActivityRevision, on: string, base: string | undefined): NaivePart[] {
  const parts = recordedParts(index, revision, on);
  return base === undefined ? parts : rebased(index, parts, on, communesOfBase(index, base, on));
}

function recordedParts(index: ReferenceIndex, revision: ActivityRevision, on: string): NaivePart[] {
  const { payload } = revision;
  const total = payload.counts.attendances?.value ?? null;
  if (payload.scope === 'province') {
    return [{ ...wide('province_wide', 'province_wide'), attendances: total }];
  }
  if (payload.scope === 'district') {
    return payload.districts.map((district) => ({ ...wide('district_wide', district), attendances: total }));
  }
  const reported = payload.places.every((place) => place.attendances !== null);
  const shares =
    total === null
      ? null
      : handOut(
          total,
          payload.places.map(({ unit }) => ({ name: unit, weight: peopleOf(index, unit, payload.date) })),
        );
  return payload.places.map((place) =>
    partIn(index, place.unit, on, reported ? place.attendances : (shares?.get(place.unit) ?? null)),
  );
}

function partIn(index: ReferenceIndex, commune: string, on: string, attendances: number | null): NaivePart {
  const day = describedOn(index, commune, on);
  return {
    commune,
    district: index.districtOf(commune)?.id ?? 'unplaced',
    formerDistrict: formerDistrictAt(index, commune),
    classes: classesOn(index, commune, day),
    combination: combinationAt(index, commune, day),
    peerGroup: peerGroupAt(index, commune, day),
    attendances,
  };
}

// The places of an activity as they lie on another map; what falls into one commune is put together.
function rebased(
  index: ReferenceIndex,
  parts: readonly NaivePart[],
  on: string,
  communes: readonly string[],
): NaivePart[] {
  const moved = parts.flatMap((part) => {
    if (part.commune === 'province_wide') return [part];
    if (part.commune === 'district_wide') {
      const known = communes.some((one) => index.districtOf(one)?.id === part.district);
      return [known ? part : { ...part, district: 'unplaced' }];
    }
    const pieces = [...piecesOn(index, communes, part.commune)].map(([name, weight]) => ({ name, weight }));
    if (pieces.length === 0) {
      const district = certainDistrict(index, communes, part.commune);
      const formerDistrict = certainFormerDistrict(index, communes, part.commune);
      return [{ ...wide('unplaced', district), formerDistrict, attendances: part.attendances }];
    }
    const shares = part.attendances === null ? null : handOut(part.attendances, pieces);
    return pieces.map(({ name }) => partIn(index, name, on, shares?.get(name) ?? null));
  });
  const together = new Map<string, NaivePart>();
  for (const part of moved) {
    const place = `${part.commune} ${part.district} ${part.formerDistrict}`;
    const known = together.get(place);
    const attendances =
      part.attendances === null ? (known?.attendances ?? null) : part.attendances + (known?.attendances ?? 0);
    together.set(place, { ...part, attendances });
  }
  return [...together.values()];
}

function wide(key: string, district: string): Omit<NaivePart, 'attendances'> {
  return {
    commune: key,
    district,
    formerDistrict: district,
    classes: ['unspecified'],
    combination: key,
    peerGroup: key,
  };
}

function touches(asked: readonly string[] | undefined, has: readonly string[]): boolean {
  return asked === undefined || has.some((one) => asked.includes(one));
}

/** Activities that qualify: newest revision, asked status, dated in the window, matching every list of the filter. */
export function qualifying(
  record: NaiveRecord,
  window: DateRange,
  where: NaiveFilter = {},
  base?: string,
): NaiveActivity[] {
  const found: NaiveActivity[] = [];
  for (const revision of record.activities) {
    const { payload } = revision;
    if (!(where.status ?? ['VERIFIED']).includes(revision.status)) continue;
    if (payload.date < window.from || payload.date > window.to) continue;
    if (!touches(where.topic, topicsOf(revision))) continue;
    if (
      !touches(
        where.targetGroup,
        payload.groups.map(({ group }) => group),
      )
    )
      continue;
    if (!touches(where.channel, [payload.channel])) continue;
    if (!touches(where.activityType, [payload.activityType])) continue;
    if (!touches(where.actor, [payload.actor])) continue;
    if (!touches(where.setting, payload.setting === null ? [] : [payload.setting])) continue;
    if (!touches(where.observance, payload.observances)) continue;
    if (!DETAILS.every(([name, detail]) => touches(where[name], detailsOf(record.index, revision, detail)))) continue;
    const placeBound = record.index.code('channel', payload.channel)?.attributes['reachBasis'] === 'place_bound';
    if (where.reachBasis !== undefined && placeBound !== (where.reachBasis === 'PLACE_BOUND')) continue;
    const all = partsOf(record.index, revision, window.to, base);
    const parts = all.filter(
      (part) =>
        touches(where.district, [part.district]) &&
        touches(where.commune, [part.commune]) &&
        touches(where.areaClass, part.classes),
    );
    if (parts.length > 0) found.push({ revision, placeBound, parts, whole: parts.length === all.length });
  }
  return found;
}

export function topicsOf(revision: ActivityRevision): string[] {
  const topics: string[] = [];
  for (const { topic } of revision.payload.topics) if (!topics.includes(topic)) topics.push(topic);
  return topics;
}

const DETAILS = [
  ['plan', 'PLAN'],
  ['organisation', 'ORGANISATION'],
  ['village', 'VILLAGE'],
  ['contentTheme', 'CONTENT_THEME'],
  ['partner', 'PARTNER'],
  ['movement', 'MOVEMENT'],
  ['campaignLink', 'CAMPAIGN_LINK'],
  ['flag', 'FLAG'],
  ['language', 'LANGUAGE'],
  ['platform', 'PLATFORM'],
] as const;

/** The members of a dimension that an activity counts under at one of its places. */
export function keysOf(
  index: ReferenceIndex,
  activity: NaiveActivity,
  part: NaivePart,
  dimension: NaiveDimension,
): readonly string[] {
  const { payload } = activity.revision;
  switch (dimension) {
    case 'TOPIC':
      return topicsOf(activity.revision);
    case 'DISTRICT':
      return [part.district];
    case 'FORMER_DISTRICT':
      return [part.formerDistrict];
    case 'COMMUNE':
      return [part.commune];
    case 'AREA_CLASS':
      return part.classes;
    case 'AREA_CLASS_COMBINATION':
      return [part.combination];
    case 'PEER_GROUP':
      return [part.peerGroup];
    case 'TARGET_GROUP':
      return orUnspecified(payload.groups.map(({ group }) => group));
    case 'CHANNEL':
      return [payload.channel];
    case 'ACTIVITY_TYPE':
      return [payload.activityType];
    case 'ACTOR':
      return [payload.actor];
    case 'SETTING':
      return orUnspecified(payload.setting === null ? [] : [payload.setting]);
    case 'OBSERVANCE':
      return orUnspecified(payload.observances);
    case 'PLAN':
    case 'ORGANISATION':
    case 'VILLAGE':
    case 'CONTENT_THEME':
    case 'PARTNER':
    case 'MOVEMENT':
    case 'CAMPAIGN_LINK':
    case 'FLAG':
    case 'LANGUAGE':
    case 'PLATFORM':
      return orUnspecified(detailsOf(index, activity.revision, dimension));
    default:
      return [bucketKey(payload.date, dimension satisfies NaiveTimeDimension)];
  }
}

function orUnspecified(keys: readonly string[]): readonly string[] {
  return keys.length > 0 ? keys : ['unspecified'];
}
