import { AnalyticsFault } from '../analytics-fault.ts';
import type { AnalyticsViewer } from '../contract.ts';
import type { Slots } from '../duckdb/slots.ts';
import { villageName } from '../duckdb/village-name.ts';
import { unknownCode } from '../faults.ts';
import { nearestCodes } from './nearest-codes.ts';
import type { UnitContext } from './resolve-unit.ts';
import { villageRights } from './village-rights.ts';
import { villageId, villagesInUse } from './village.ts';

/**
 * Number of the village that a key means, or a bare name that stands for one village only. Names that the viewer may not
 * read are neither found nor suggested: a filter must not answer whether a name occurs.
 * Throws UNKNOWN_CODE with the nearest names, AMBIGUOUS_UNIT with the candidates.
 */
export function resolveVillage(
  asked: string,
  { index, slots }: Pick<UnitContext, 'index'> & { readonly slots: Slots },
  viewer: AnalyticsViewer,
): number {
  const mayName = villageRights(viewer, index);
  const wanted = villageName(asked);
  const villages = villagesInUse(slots);
  const byNumber = villages.find((village) => villageId(village, false) === wanted);
  if (byNumber) return byNumber.slot;
  const readable = villages.filter(({ unit }) => mayName(unit));
  const found = readable.filter((village) => villageId(village, true) === wanted || village.name === wanted);
  const [only] = found;
  if (only && found.length === 1) return only.slot;
  if (only)
    throw ambiguous(
      wanted,
      found.map((village) => villageId(village, true)),
    );
  const known = readable.map((village) => ({ code: villageId(village, true), labels: [village.name] }));
  throw unknownCode('UNKNOWN_CODE', 'village', asked, nearestCodes(wanted, known));
}

function ambiguous(asked: string, candidates: readonly string[]): AnalyticsFault {
  const list = candidates.slice(0, 10).join(', ');
  return new AnalyticsFault(
    'AMBIGUOUS_UNIT',
    { vi: `Tên thôn ${asked} có ở nhiều xã: ${list}.`, en: `Several communes have a village ${asked}: ${list}.` },
    { vi: 'Dùng mã xã kèm tên thôn.', en: 'Use the code of the commune with the name of the village.' },
  );
}
