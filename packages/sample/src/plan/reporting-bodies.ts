import type { AreaUnitId, Organisation, ReferenceIndex } from '@lantoa/domain';
import type { CommuneProfile } from './commune-profile.ts';
import type { ReportingMonth } from './reporting-months.ts';

/** One body in one month, with the communes it may work in: the cell that activities are handed out to. */
export interface BodyMonth {
  readonly body: Organisation;
  readonly month: ReportingMonth;
  readonly communes: readonly CommuneProfile[];
  /** The district it works in; null for bodies of the province and where there are no districts. */
  readonly district: AreaUnitId | null;
  readonly weight: number;
}

// Share of all activities that each kind of body reports.
const SHARES: Readonly<Record<string, number>> = {
  commune_police: 0.28,
  commune_radio_station: 0.29,
  district_culture_media_centre: 0.21,
  district_culture_info_office: 0.13,
  provincial_newspaper: 0.03,
  provincial_radio_tv: 0.03,
  dept_info_comm: 0.015,
  digital_tech_centre: 0.015,
};

/** Every body that may report in a month, weighted so that each kind gets its share of the year. */
export function bodyMonths(
  index: ReferenceIndex,
  months: readonly ReportingMonth[],
  profiles: ReadonlyMap<AreaUnitId, CommuneProfile>,
): readonly BodyMonth[] {
  const unweighted = months.flatMap((month) => {
    const communes = month.base.units.flatMap((id) => profiles.get(id) ?? []);
    return index.pack.organisations.flatMap((body) => bodyMonth(index, body, month, communes) ?? []);
  });
  const totals = new Map<string, number>();
  for (const { body, weight } of unweighted) totals.set(body.actor, (totals.get(body.actor) ?? 0) + weight);
  return unweighted.map((cell) => {
    const total = totals.get(cell.body.actor) ?? 0;
    const share = SHARES[cell.body.actor] ?? 0;
    return { ...cell, weight: total > 0 ? (cell.weight / total) * share : 0 };
  });
}

function bodyMonth(
  index: ReferenceIndex,
  body: Organisation,
  month: ReportingMonth,
  communes: readonly CommuneProfile[],
): BodyMonth | null {
  const first = month.days[0]?.date;
  const last = month.days.at(-1)?.date;
  if (first === undefined || last === undefined || SHARES[body.actor] === undefined) return null;
  if (body.validFrom !== null && body.validFrom > first) return null;
  if (body.validTo !== null && body.validTo < last) return null;
  const area = index.unit(body.area);
  if (!area) return null;
  const own = communes.filter(
    ({ unit }) => area.level === 'province' || unit.id === area.id || unit.parent === area.id,
  );
  const open = own.filter(({ silentFrom }) => silentFrom === null || month.position < silentFrom);
  const district =
    area.level === 'province' ? null : area.level === 'district' ? area.id : index.districtOf(area.id)?.id;
  return {
    body,
    month,
    communes: open,
    district: district ?? null,
    weight: month.weight * (area.level === 'commune' ? communeWeight(body, month, open) : open.length),
  };
}

/** A commune's own bodies report nothing in a month that is silent, missing or without a station. */
function communeWeight(body: Organisation, month: ReportingMonth, open: readonly CommuneProfile[]): number {
  const [commune] = open;
  if (!commune || commune.missing.has(month.position)) return 0;
  if (body.actor === 'commune_radio_station' && !commune.hasRadio) return 0;
  return commune.weight;
}
