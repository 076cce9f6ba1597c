import type { AreaUnit, CivilDate } from '@lantoa/domain';
import { readPlaces, type PlaceReading } from '../activities/read-places.ts';
import { severalCommunes } from '../faults/broadcast-faults.ts';
import { unitCodeNotValid, unitNameMismatch, unknownUnitCode } from '../faults/record-faults.ts';
import type { RowFaults } from '../faults/row-faults.ts';
import { missingValue } from '../faults/value-faults.ts';
import { isValid } from '../lookup/place-directory.ts';
import { bareName, communeName } from '../lookup/place-name.ts';
import type { IntakeContext } from '../model/intake-context.ts';
import type { Cell } from '../model/table.ts';
import { BROADCAST_HEADERS, type BroadcastField } from '../table/broadcast-columns.ts';
import { readText } from '../values/read-text.ts';

export interface RunPlace {
  readonly cellOf: (field: BroadcastField) => Cell;
  readonly date: CivilDate;
  readonly fileDistrict: AreaUnit | null;
}

/** The one commune of a run, by its code, else by name and district. null after a fault. */
export function readRunPlace(
  context: IntakeContext,
  { cellOf, date, fileDistrict }: RunPlace,
  faults: RowFaults,
): Omit<PlaceReading, 'scope'> | null {
  const code = readText(cellOf('code'));
  const [commune, district] = [cellOf('commune'), cellOf('district')];
  if (code !== '') return byCode(context, code, { commune, date }, faults);
  if (readText(commune) === '') {
    faults.add(missingValue(BROADCAST_HEADERS.commune));
    return null;
  }
  const found = readPlaces(context, { district, commune, date, placeBound: true, fileDistrict }, faults);
  if (found === null || found.places.length === 1) return found;
  faults.add(severalCommunes(BROADCAST_HEADERS.commune, commune.text));
  return null;
}

function byCode(
  context: IntakeContext,
  text: string,
  { commune, date }: { readonly commune: Cell; readonly date: CivilDate },
  faults: RowFaults,
): Omit<PlaceReading, 'scope'> | null {
  const column = BROADCAST_HEADERS.code;
  // Spreadsheets drop the zero in front.
  const code = /^\d{4}$/u.test(text) ? `0${text}` : text;
  const versions = context.index.unitsOfCode(code).filter((unit) => unit.level === 'commune');
  const unit = versions.find((version) => isValid(version, date));
  if (!unit) {
    faults.add(versions.length === 0 ? unknownUnitCode(column, text) : unitCodeNotValid(column, text, date));
    return null;
  }
  const written = readText(commune);
  const names = [bareName(written).plain, communeName(written).plain];
  if (written !== '' && !names.includes(bareName(unit.name).plain)) {
    faults.add(unitNameMismatch(BROADCAST_HEADERS.commune, written, unit));
    return null;
  }
  const district = context.index.districtOf(unit.id);
  return { districts: district ? [district.id] : [], places: [{ unit: unit.id, attendances: null }] };
}
