import type { ActivityStatus, AreaUnitId, Code, ReferenceIndex } from '@lantoa/domain';
import type { ActivityFilter, AnalyticsViewer, ReachBasis } from '../contract.ts';
import type { Slots } from '../duckdb/slots.ts';
import { AnalyticsFault } from '../analytics-fault.ts';
import { unknownCode } from '../faults.ts';
import { nearestCodes } from './nearest-codes.ts';
import { resolveUnit, type UnitContext } from './resolve-unit.ts';
import { resolveVillage } from './resolve-village.ts';
import { visibleClasses } from './visible-classes.ts';

/** A filter with every code checked and every unit found. null: not asked; an empty list matches nothing. */
export interface ResolvedFilter {
  readonly codes: Readonly<Record<CodeFilterName, readonly string[] | null>>;
  readonly provinces: readonly AreaUnitId[] | null;
  readonly districts: readonly AreaUnitId[] | null;
  readonly communes: readonly AreaUnitId[] | null;
  /** Numbers of villages. */
  readonly villages: readonly number[] | null;
  readonly reachBasis: ReachBasis | null;
  readonly statuses: readonly ActivityStatus[];
}

const CODE_FILTERS = {
  topic: 'topic',
  subtopic: 'subtopic',
  topicRole: 'topic_role',
  targetGroup: 'target_group',
  channel: 'channel',
  activityType: 'activity_type',
  actor: 'actor',
  setting: 'setting',
  observance: 'observance',
  areaClass: 'area_class',
  plan: 'plan',
  organisation: 'organisation',
  contentTheme: 'content_theme',
  partner: 'partner',
  movement: 'movement',
  campaignLink: 'campaign_link',
  flag: 'flag',
  language: 'language',
  platform: 'platform',
} as const;
export type CodeFilterName = keyof typeof CODE_FILTERS;

const TOPIC_ROLES = ['primary', 'integrated'];

/** Throws UNKNOWN_CODE, UNKNOWN_UNIT, AMBIGUOUS_UNIT. */
export function resolveFilter(
  where: ActivityFilter,
  context: UnitContext & { readonly slots: Slots },
  viewer: AnalyticsViewer,
): ResolvedFilter {
  const codes = Object.fromEntries(
    Object.entries(CODE_FILTERS).map(([name, list]) => {
      const asked = where[name as CodeFilterName] ?? null;
      return [name, asked?.map((code) => checkedCode(code, list, context.index, viewer)) ?? null];
    }),
  ) as Record<CodeFilterName, readonly string[] | null>;
  return {
    codes,
    provinces: where.province?.map((unit) => resolveUnit(unit, 'province', context)) ?? null,
    districts: where.district?.map((unit) => resolveUnit(unit, 'district', context)) ?? null,
    communes: where.commune?.map((unit) => resolveUnit(unit, 'commune', context)) ?? null,
    villages: where.village?.map((village) => resolveVillage(village, context, viewer)) ?? null,
    reachBasis: where.reachBasis ?? null,
    statuses: where.status ?? ['VERIFIED'],
  };
}

function checkedCode(code: string, list: string, index: ReferenceIndex, viewer: AnalyticsViewer): string {
  if (list === 'topic_role' && TOPIC_ROLES.includes(code)) return code;
  const known = knownCodes(list, index, viewer);
  if (known.some((one) => one.code === code)) return code;
  if (list === 'area_class' && visibleClasses(index, viewer).keptFromFiles.includes(code)) throw notExported(code);
  const labelled = known.map((one) => ({ code: one.code, labels: [one.vi, one.en, ...(one.synonyms ?? [])] }));
  throw unknownCode('UNKNOWN_CODE', list, code, nearestCodes(code, labelled));
}

function notExported(areaClass: string): AnalyticsFault {
  return new AnalyticsFault(
    'FORBIDDEN',
    {
      vi: `Loại địa bàn ${areaClass} chỉ được xem trên màn hình, không xuất ra tệp.`,
      en: `Area class ${areaClass} is for the screen only; no file holds it.`,
    },
    {
      vi: `Bỏ ${areaClass} khỏi areaClass, hoặc hỏi bằng GraphQL (Accept: application/json).`,
      en: `Leave ${areaClass} out of areaClass, or ask by GraphQL (Accept: application/json).`,
    },
  );
}

type KnownCode = Pick<Code, 'code' | 'vi' | 'en'> & Partial<Pick<Code, 'synonyms'>>;

function knownCodes(list: string, index: ReferenceIndex, viewer: AnalyticsViewer): readonly KnownCode[] {
  if (list === 'area_class') return visibleClasses(index, viewer).codes;
  if (list === 'organisation') return index.pack.organisations.map((body) => ({ ...body, code: body.id }));
  return index.codesOf(list);
}
