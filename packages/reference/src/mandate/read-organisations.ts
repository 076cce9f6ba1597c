import { foldVietnamese, type AreaUnit, type Organisation } from '@lantoa/domain';
import { checkUnique } from '../files/check-unique.ts';
import type { FaultList, Located } from '../files/fault-list.ts';
import { readTable } from '../files/read-table.ts';
import { checkOrder, covers, overlaps } from '../files/validity.ts';
import type { KnownCodes } from '../lists/known-codes.ts';

/** `organisations.csv`: the bodies that report or are addressed, each with the unit that it serves. */
export async function readOrganisations(folder: string, faults: FaultList): Promise<readonly Located<Organisation>[]> {
  const columns = ['organisation', 'vi', 'en', 'actor', 'area', 'valid_from', 'valid_to', 'synonyms'];
  const rows = await readTable(folder, 'organisations.csv', columns, faults);
  return rows.map((row) => {
    const synonyms = row.list('synonyms');
    const value: Organisation = {
      id: row.required('organisation'),
      vi: row.required('vi'),
      en: row.required('en'),
      actor: row.required('actor'),
      area: row.required('area'),
      validFrom: row.optionalDate('valid_from'),
      validTo: row.optionalDate('valid_to'),
      ...(synonyms.length > 0 ? { synonyms } : {}),
    };
    return { at: row.at, value };
  });
}

/** Ids are unique, actors and areas known, areas outlive their bodies, and one name in one unit means one body. */
export function checkOrganisations(
  rows: readonly Located<Organisation>[],
  units: ReadonlyMap<string, AreaUnit>,
  codes: KnownCodes,
  faults: FaultList,
): void {
  checkUnique(rows, 'organisation', (organisation) => organisation.id, faults);
  const named = new Map<string, Organisation>();
  for (const { at, value } of rows) {
    checkOrder(value, at, faults);
    codes.expect('actor', value.actor, at, 'actor');
    const area = units.get(value.area);
    if (!area) faults.add(at, 'area', `không có đơn vị ${value.area}`, `there is no unit ${value.area}`);
    // A body without a start is as old as its unit.
    else if (!covers(area, { ...value, validFrom: value.validFrom ?? area.validFrom })) {
      faults.add(
        at,
        'valid_to',
        `${value.area} không có hiệu lực suốt thời gian của cơ quan`,
        `${value.area} is not in force on all days of the body`,
      );
    }
    for (const spelling of [value.vi, ...(value.synonyms ?? [])]) {
      const key = `${value.area} ${foldVietnamese(spelling, { keepMarks: true })}`;
      const other = named.get(key);
      if (other && other.id !== value.id && overlaps(other, value)) {
        faults.add(at, 'vi', `"${spelling}" cũng là ${other.id}`, `"${spelling}" is ${other.id} too`);
      }
      named.set(key, value);
    }
  }
}
