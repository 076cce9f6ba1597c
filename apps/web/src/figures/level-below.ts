/** Districts ended with this day. */
const LAST_DAY_OF_DISTRICTS = '2025-06-30';

/** How places are told one level down: by commune where there are no districts on the last day, or one is chosen. */
export function levelBelow(lastDay: string, district: string | undefined): 'DISTRICT' | 'COMMUNE' {
  return district === undefined && lastDay <= LAST_DAY_OF_DISTRICTS ? 'DISTRICT' : 'COMMUNE';
}
