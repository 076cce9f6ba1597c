import { figureOf } from '../../figures/cell.ts';
import type { CellStatus, RowKind } from '../../gql/graphql.ts';
import type { STATION_STATES } from './guidance-search.ts';

export type StationState = (typeof STATION_STATES)[number];

export interface Station {
  readonly unit: string;
  readonly label: string;
  readonly district: { readonly id: string; readonly label: string } | null;
  readonly state: StationState;
  /** null: not told. */
  readonly visits: number | null;
  readonly documents: number | null;
}

interface Answered {
  readonly analytics: {
    readonly rows: readonly {
      readonly kind: RowKind;
      readonly keys: readonly { readonly id?: string | null; readonly code: string; readonly label: string }[];
      readonly cells: readonly { readonly status: CellStatus; readonly value?: number | null }[];
    }[];
  };
  readonly areaUnits: readonly {
    readonly unit: { readonly id: string; readonly label: string };
    readonly district?: { readonly id: string; readonly label: string } | null;
  }[];
}

/**
 * The station of each commune: guided where an office recorded it, not yet where the reports are complete and tell of
 * none, unknown where a report is missing. Measures in the order ACTIVITIES, SUPERVISION_VISITS, GUIDANCE_DOCUMENTS.
 */
export function stationsOf({ analytics, areaUnits }: Answered): readonly Station[] {
  const districts = new Map(areaUnits.map(({ unit, district }) => [unit.id, district ?? null]));
  return analytics.rows.flatMap(({ kind, keys, cells }) => {
    const [commune] = keys;
    const [activities, visits, documents] = cells;
    // Guidance that names no commune stands under a reserved key.
    if (kind !== 'DATA' || !commune?.id || !activities || !districts.has(commune.id)) return [];
    const guided = figureOf(activities);
    const state = guided === null ? 'unknown' : guided > 0 ? 'guided' : 'not_yet';
    const told = { visits: figureOf(visits), documents: figureOf(documents) };
    return [{ unit: commune.id, label: commune.label, district: districts.get(commune.id) ?? null, state, ...told }];
  });
}

/** How often a district was guided as a whole, without a station being named. */
export function districtWide({ analytics }: Answered): number {
  const row = analytics.rows.find(({ kind, keys }) => kind === 'DATA' && keys[0]?.code === 'district_wide');
  return figureOf(row?.cells[0]) ?? 0;
}

/** How many stations are in each state. */
export function countStates(stations: readonly Station[]): Readonly<Record<StationState, number>> {
  const of = (state: StationState) => stations.filter((station) => station.state === state).length;
  return { guided: of('guided'), not_yet: of('not_yet'), unknown: of('unknown') };
}
