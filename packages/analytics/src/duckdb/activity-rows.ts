import type { DuckDBValue } from '@duckdb/node-api';
import {
  INDICATORS,
  type ActivityPayload,
  type ActivityRevision,
  type ActivityStatus,
  type ActivityText,
  type AreaUnit,
  type AreaUnitId,
  type ReferenceIndex,
} from '@lantoa/domain';
import { partsOf } from '../activity-parts.ts';
import { formerDistrictOf } from '../former-district.ts';
import { dayNumber } from './day-number.ts';
import { DISTRICT_WIDE, PROVINCE_WIDE, UNPLACED } from './schema.ts';
import type { Slots } from './slots.ts';
import { recognitionColumns } from './recognition-columns.ts';
import { workColumns } from './work-columns.ts';
import { villageName } from './village-name.ts';

/** Statuses by the number that the tables hold. */
export const STATUS_CODES: readonly ActivityStatus[] = ['DRAFT', 'SUBMITTED', 'VERIFIED', 'RETURNED', 'RETRACTED'];

export interface PlaceColumns {
  readonly district: number;
  readonly formerDistrict: number;
  readonly province: number;
}

/** Numbers of the districts and province above a unit; remembered per reference. */
export class PlaceResolver {
  private readonly known = new Map<AreaUnitId, PlaceColumns>();

  constructor(
    private readonly index: ReferenceIndex,
    private readonly slots: Slots,
  ) {}

  /** Of a commune or district; null is the province as a whole. UNPLACED where no district stands above, or two did. */
  above(id: AreaUnitId | null): PlaceColumns {
    if (id === null)
      return {
        district: PROVINCE_WIDE,
        formerDistrict: PROVINCE_WIDE,
        province: this.slots.unit(this.index.pack.province),
      };
    const known = this.known.get(id);
    if (known) return known;
    const unit = this.index.unit(id);
    if (!unit) throw new Error(`unit ${id} is not in the reference`);
    const district = unit.level === 'district' ? unit : this.index.districtOf(id);
    const former = unit.level === 'district' ? unit : formerDistrictOf(id, this.index);
    const columns = {
      district: district ? this.slots.unit(district.id) : UNPLACED,
      formerDistrict: former ? this.slots.unit(former.id) : UNPLACED,
      province: this.slots.unit(this.provinceOf(unit)),
    };
    this.known.set(id, columns);
    return columns;
  }

  private provinceOf(unit: AreaUnit): AreaUnitId {
    if (unit.level === 'province' || unit.parent === null) return unit.id;
    const parent = this.index.unit(unit.parent);
    return parent ? this.provinceOf(parent) : this.index.pack.province;
  }
}

export interface ActivityRows {
  /** Each row in stretches: of the revision, of the place, of the activity, of the figures. */
  readonly parts: readonly (readonly DuckDBValue[])[][];
  readonly groupParts: DuckDBValue[][];
  readonly partnerParts: DuckDBValue[][];
  readonly record: DuckDBValue[];
}

/** Rows of the tables part, group_part, partner_part and record for one revision. `batchTo`: the batch that superseded it, or IN_FORCE. */
export function activityRows(
  revision: ActivityRevision & { readonly text: ActivityText | null },
  fact: number,
  batchTo: number,
  reference: { readonly index: ReferenceIndex; readonly slots: Slots; readonly places: PlaceResolver },
): ActivityRows {
  const { payload } = revision;
  const { slots, places } = reference;
  const day = dayNumber(payload.date);
  const head = [fact, revision.batch, batchTo, STATUS_CODES.indexOf(revision.status), day];
  const shared = sharedColumns(revision, reference);
  const districts = new Set<number>();
  let wideSeen = false;
  const parts: DuckDBValue[][][] = [];
  const groupParts: DuckDBValue[][] = [];
  for (const part of partsOf(payload, reference.index)) {
    const above = places.above(part.unit ?? part.district);
    const unit = part.unit !== null ? slots.unit(part.unit) : part.district === null ? PROVINCE_WIDE : DISTRICT_WIDE;
    const marks = [parts.length === 0, !districts.has(above.district), unit >= 0 || !wideSeen];
    districts.add(above.district);
    if (unit < 0) wideSeen = true;
    const place = [unit, above.district, above.formerDistrict, above.province, ...marks];
    const figures = [part.attendances, part.ungrouped, part.estimated, part.estimatedInDistrict];
    parts.push([head, place, shared, figures]);
    for (const { group, people } of part.groups) {
      groupParts.push([fact, day, unit, above.district, slots.code('target_group', group), people, part.estimated]);
    }
  }
  const partnerParts = (payload.partners ?? []).map(({ partner, count }) => [
    fact,
    slots.code('partner', partner),
    count,
  ]);
  return { parts, groupParts, partnerParts, record: recordRow(revision, fact, batchTo) };
}

function recordRow(
  revision: ActivityRevision & { readonly text: ActivityText | null },
  fact: number,
  batchTo: number,
): DuckDBValue[] {
  return [
    fact,
    revision.batch,
    batchTo,
    revision.activityId,
    revision.revision,
    JSON.stringify(revision.payload),
    revision.text?.note ?? null,
    revision.text?.organisationAsWritten ?? null,
  ];
}

function sharedColumns(
  { payload }: ActivityRevision,
  { index, slots }: { readonly index: ReferenceIndex; readonly slots: Slots },
): DuckDBValue[] {
  const channel = index.code('channel', payload.channel);
  const placeBound = channel?.attributes['reachBasis'] === 'place_bound';
  const primary = payload.topics.filter((topic) => topic.role === 'primary').map((topic) => topic.topic);
  return [
    placeBound,
    slots.code('actor', payload.actor),
    slots.code('activity_type', payload.activityType),
    slots.code('channel', payload.channel),
    slots.code('channel', channel?.parent ?? payload.channel),
    payload.setting === null ? null : slots.code('setting', payload.setting),
    payload.platform === undefined ? null : slots.code('platform', payload.platform),
    payload.organisation === null ? null : slots.code('organisation', payload.organisation),
    villageSlot(payload, slots),
    slots.mask(
      'topic',
      payload.topics.map((topic) => topic.topic),
    ),
    slots.mask('topic', primary),
    slots.mask('subtopic', payload.subtopics),
    slots.mask(
      'target_group',
      payload.groups.map((group) => group.group),
    ),
    slots.mask('observance', payload.observances),
    ...detailMasks(payload, slots),
    ...INDICATORS.map((name) => payload.counts[name]?.value ?? null),
    ...workColumns(payload, placeBound),
    ...recognitionColumns(payload, slots),
  ];
}

const NONE: readonly string[] = [];

// In the order of the columns from `flags` on; a list that is absent is an empty one.
function detailMasks(payload: ActivityPayload, slots: Slots): bigint[] {
  const partners = payload.partners?.map(({ partner }) => partner);
  return [
    slots.mask('flag', payload.flags ?? NONE),
    slots.mask('content_theme', payload.themes ?? NONE),
    slots.mask('partner', partners ?? NONE),
    slots.mask('movement', payload.movements ?? NONE),
    slots.mask('campaign_link', payload.campaignLinks ?? NONE),
    slots.mask('language', payload.languages ?? NONE),
  ];
}

// The report names one village. Where it names several communes, nobody can say in which of them the village lies.
function villageSlot(payload: ActivityPayload, slots: Slots): number | null {
  const [place, ...others] = payload.places;
  const name = villageName(payload.village ?? '');
  if (name === '' || place === undefined || others.some(({ unit }) => unit !== place.unit)) return null;
  return slots.code('village', `${place.unit}/${name}`);
}
