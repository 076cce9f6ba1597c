import type { ReferenceIndex } from '@lantoa/domain';
import { communesOfBase, describedOn, formerDistrictAt } from './naive-bases.ts';
import { classesOn } from './naive-classes.ts';
import { combinationAt, peerGroupAt } from './naive-peer-groups.ts';
import type { NaiveDimension, NaiveFilter, NaiveQuestion } from './naive-question.ts';

// A filter on a dimension that is also grouped by leaves only the asked members as rows.
export function membersAllowed(
  where: NaiveFilter | undefined,
  dimension: NaiveDimension,
  keys: readonly string[],
): readonly string[] {
  const asked = askedMembers(where, dimension);
  return asked === undefined ? keys : keys.filter((key) => asked.includes(key));
}

function askedMembers(where: NaiveFilter | undefined, dimension: NaiveDimension): readonly string[] | undefined {
  const name = FILTERS[dimension];
  return name === undefined ? undefined : where?.[name];
}

const FILTERS: Readonly<Partial<Record<NaiveDimension, Exclude<keyof NaiveFilter, 'reachBasis' | 'status'>>>> = {
  TOPIC: 'topic',
  TARGET_GROUP: 'targetGroup',
  CHANNEL: 'channel',
  ACTIVITY_TYPE: 'activityType',
  ACTOR: 'actor',
  SETTING: 'setting',
  OBSERVANCE: 'observance',
  DISTRICT: 'district',
  COMMUNE: 'commune',
  AREA_CLASS: 'areaClass',
  PLAN: 'plan',
  ORGANISATION: 'organisation',
  VILLAGE: 'village',
  CONTENT_THEME: 'contentTheme',
  PARTNER: 'partner',
  MOVEMENT: 'movement',
  CAMPAIGN_LINK: 'campaignLink',
  FLAG: 'flag',
  LANGUAGE: 'language',
  PLATFORM: 'platform',
};

/** Communes of the base in force at the window's end that match the filter and the keys of a row. */
export function unitsOf(index: ReferenceIndex, question: NaiveQuestion, keys: readonly string[]): string[] {
  return communesOfBase(index, question.base, question.period.to).filter((unit) => {
    const on = describedOn(index, unit, question.period.to);
    const district = index.districtOf(unit)?.id ?? 'unplaced';
    const classes = classesOn(index, unit, on);
    const { where } = question;
    if (where?.commune !== undefined && !where.commune.includes(unit)) return false;
    if (where?.district !== undefined && !where.district.includes(district)) return false;
    if (where?.areaClass !== undefined && !classes.some((one) => where.areaClass?.includes(one))) return false;
    return question.groupBy.every((dimension, position) => {
      const key = keys[position] ?? '';
      if (dimension === 'COMMUNE') return key === unit;
      if (dimension === 'DISTRICT') return key === district;
      if (dimension === 'FORMER_DISTRICT') return key === formerDistrictAt(index, unit);
      if (dimension === 'AREA_CLASS_COMBINATION') return key === combinationAt(index, unit, on);
      if (dimension === 'PEER_GROUP') return key === peerGroupAt(index, unit, on);
      return dimension !== 'AREA_CLASS' || classes.includes(key);
    });
  });
}
