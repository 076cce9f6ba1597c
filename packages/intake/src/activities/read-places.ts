import type { ActivityScope, AreaUnit, AreaUnitId, CivilDate } from '@lantoa/domain';
import { communeFault, communeNeeded, districtEnded, unknownDistrict } from '../faults/place-faults.ts';
import type { RowFaults } from '../faults/row-faults.ts';
import { incompleteSplit } from '../faults/split-faults.ts';
import { missingValue, negativeNumber, notANumber, notInteger } from '../faults/value-faults.ts';
import { findCommune } from '../lookup/find-commune.ts';
import { communeName, districtName } from '../lookup/place-name.ts';
import type { IntakeContext } from '../model/intake-context.ts';
import { textCell, type Cell } from '../model/table.ts';
import { ACTIVITY_HEADERS } from '../table/activity-columns.ts';
import { readNumber } from '../values/read-number.ts';
import { readParts, startsWithWords } from '../values/read-text.ts';

export interface PlaceReading {
  readonly scope: ActivityScope;
  readonly districts: readonly AreaUnitId[];
  readonly places: readonly { readonly unit: AreaUnitId; readonly attendances: number | null }[];
}

export interface PlaceQuestion {
  readonly district: Cell;
  readonly commune: Cell;
  readonly date: CivilDate;
  readonly placeBound: boolean;
  readonly fileDistrict: AreaUnit | null;
}

const WHOLE_PROVINCE = ['toan tinh', 'ca tinh', 'tren dia ban tinh'];
const WHOLE_DISTRICT = ['toan huyen', 'toan thanh pho', 'toan tp', 'ca huyen', 'ca thanh pho'];
const WITH_NUMBER = /^(.*?)\s*\(([^()]*)\)$/su;

/** Scope, districts and communes of a row. Gives null after a fault. */
export function readPlaces(context: IntakeContext, question: PlaceQuestion, faults: RowFaults): PlaceReading | null {
  const districtParts = readParts(question.district);
  const communeParts = readParts(question.commune);
  const provinceWide = districtParts.some((part) => startsWithWords(part, WHOLE_PROVINCE));
  const districts = provinceWide ? null : readDistricts(context, question, districtParts, faults);
  if (districts === 'refused') return null;
  const districtWide = communeParts.some((part) => startsWithWords(part, WHOLE_DISTRICT));
  const named = communeParts.filter((part) => !startsWithWords(part, [...WHOLE_DISTRICT, ...WHOLE_PROVINCE]));
  if (named.length > 0) return readCommunes(context, question, named, districts, faults);
  return readWide({ question, districts, provinceWide, districtWide, faults });
}

function readDistricts(
  context: IntakeContext,
  question: PlaceQuestion,
  parts: readonly string[],
  faults: RowFaults,
): readonly AreaUnit[] | null | 'refused' {
  const found = new Map<AreaUnitId, AreaUnit>();
  let ended = 0;
  for (const part of parts) {
    const name = districtName(part);
    const [unit] = context.places.on('district', name, question.date);
    const [old] = unit ? [] : context.places.ever('district', name);
    if (unit) found.set(unit.id, unit);
    else if (old) {
      ended += 1;
      faults.add(districtEnded(ACTIVITY_HEADERS.district, question.district.text, old));
    } else {
      reportUnknownDistrict(context, question, part, faults);
      return 'refused';
    }
  }
  return parts.length === 0 || ended === parts.length ? null : [...found.values()];
}

function reportUnknownDistrict(context: IntakeContext, question: PlaceQuestion, part: string, faults: RowFaults): void {
  const { index } = context;
  const communes = context.places.on('commune', communeName(part), question.date);
  // A commune written into the district's column tells its district.
  const own = communes.map((unit) => index.districtOf(unit.id)).filter((unit) => unit !== null);
  faults.add(
    unknownDistrict({
      column: ACTIVITY_HEADERS.district,
      value: question.district.text,
      name: part,
      near: own.length > 0 ? own : context.places.nearest('district', part, question.date),
      all: context.places.all('district', question.date),
      communes,
      index,
    }),
  );
}

function readCommunes(
  context: IntakeContext,
  question: PlaceQuestion,
  parts: readonly string[],
  districts: readonly AreaUnit[] | null,
  faults: RowFaults,
): PlaceReading | null {
  const column = ACTIVITY_HEADERS.commune;
  const places: { unit: AreaUnit; attendances: number | null }[] = [];
  for (const part of parts) {
    const { name, attendances } = splitPart(part, question.commune.text, faults);
    const { date, fileDistrict } = question;
    const finding = findCommune(context.places, { text: name, date, districts, fileDistrict });
    const { index } = context;
    const own = attendances === null ? part : name;
    const fault = communeFault(finding, {
      index,
      column,
      value: question.commune.text,
      name,
      part: own,
      date,
      districts,
    });
    if (fault) faults.add(fault);
    if (finding.kind === 'found') places.push({ unit: finding.unit, attendances });
  }
  const split = places.filter(({ attendances }) => attendances !== null).length;
  const distinct = new Map(places.map((place) => [place.unit.id, place]));
  if (split > 0 && (split < parts.length || distinct.size < places.length)) {
    faults.add(incompleteSplit(column, question.commune.text));
  }
  if (faults.hasErrorIn(column)) return null;
  const own = places.map(({ unit }) => context.index.districtOf(unit.id)?.id).filter((id) => id !== undefined);
  return {
    scope: 'commune',
    districts: districts?.map((unit) => unit.id) ?? [...new Set(own)],
    places: [...distinct.values()].map(({ unit, attendances }) => ({ unit: unit.id, attendances })),
  };
}

// "Xã Hồng Phong (103)": the number in brackets is the commune's own attendances.
function splitPart(
  part: string,
  value: string,
  faults: RowFaults,
): { readonly name: string; readonly attendances: number | null } {
  const bracket = WITH_NUMBER.exec(part);
  if (!bracket) return { name: part, attendances: null };
  const [, name = '', inside = ''] = bracket;
  // "Hòa Bình (Chi Lăng)" names its district in brackets instead.
  if (!/\d/u.test(inside)) return { name: `${name}, ${inside}`, attendances: null };
  const reading = readNumber(textCell(inside));
  const column = ACTIVITY_HEADERS.commune;
  if (reading.kind === 'not_a_number') faults.add(notANumber(column, value));
  if (reading.kind === 'negative') faults.add(negativeNumber(column, value));
  if (reading.kind === 'value' && !Number.isInteger(reading.value)) faults.add(notInteger(column, value));
  return { name, attendances: reading.kind === 'value' ? reading.value : null };
}

function readWide(input: {
  readonly question: PlaceQuestion;
  readonly districts: readonly AreaUnit[] | null;
  readonly provinceWide: boolean;
  readonly districtWide: boolean;
  readonly faults: RowFaults;
}): PlaceReading | null {
  const { question, districts, faults } = input;
  if (question.placeBound) {
    faults.add(communeNeeded(ACTIVITY_HEADERS.commune, question.commune.text));
    return null;
  }
  if (input.provinceWide) return { scope: 'province', districts: [], places: [] };
  if (districts === null || districts.length === 0) {
    faults.add(missingValue(ACTIVITY_HEADERS.district));
    return null;
  }
  return { scope: 'district', districts: districts.map((unit) => unit.id), places: [] };
}
