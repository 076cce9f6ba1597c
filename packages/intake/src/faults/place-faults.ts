import type { AreaUnit, CivilDate, ReferenceIndex } from '@lantoa/domain';
import type { CommuneFinding } from '../lookup/find-commune.ts';
import { unitLabel, unitLabels, unitName } from '../lookup/unit-label.ts';
import { showDate } from '../values/show-date.ts';
import type { CellFault } from './row-faults.ts';

interface CommuneFaultInput {
  readonly index: ReferenceIndex;
  readonly column: string;
  /** The whole cell. */
  readonly value: string;
  /** The one name of it that is at fault. */
  readonly name: string;
  /** The same as the cell has it, with what is written around it. */
  readonly part: string;
  readonly date: CivilDate;
  readonly districts: readonly AreaUnit[] | null;
}

/** The fault of a name that leads to no single commune, or to one of another kind; null for a plain hit. */
export function communeFault(finding: CommuneFinding, input: CommuneFaultInput): CellFault | null {
  switch (finding.kind) {
    case 'found':
      return finding.kindMismatch ? kindMismatch(finding.unit, input) : null;
    case 'ambiguous':
      return ambiguous(finding.candidates, input);
    case 'elsewhere':
      return notInDistrict(finding.candidates, input);
    case 'ended':
      return ended(finding, input);
    case 'later':
      return later(finding, input);
    case 'unknown':
      return unknown(finding.candidates, input);
  }
}

function base(
  { column, value, part }: CommuneFaultInput,
  candidates: readonly AreaUnit[],
): Pick<CellFault, 'column' | 'value' | 'candidates' | 'part'> {
  return { column, value, candidates: candidates.map((unit) => unit.id), part };
}

function kindMismatch(unit: AreaUnit, input: CommuneFaultInput): CellFault {
  const label = unitName(unit);
  return {
    ...base(input, [unit]),
    code: 'commune_kind_mismatch',
    severity: 'warning',
    text: {
      vi: `“${input.name}” ghi sai loại đơn vị; được đọc là ${label}.`,
      en: `“${input.name}” gives the wrong kind of unit; it is read as ${label}.`,
    },
    repair: { vi: `Ghi là “${label}”.`, en: `Write “${label}”.` },
  };
}

function ambiguous(candidates: readonly AreaUnit[], input: CommuneFaultInput): CellFault {
  const labels = unitLabels(input.index, candidates);
  const sameDistrict = input.districts !== null;
  return {
    ...base(input, candidates),
    code: 'ambiguous_commune',
    text: {
      vi: `“${input.name}” có thể là nhiều đơn vị: ${labels}.`,
      en: `“${input.name}” may be any of several units: ${labels}.`,
    },
    repair: sameDistrict
      ? { vi: 'Ghi rõ Xã hay Thị trấn trước tên.', en: 'Write Xã or Thị trấn before the name.' }
      : {
          vi: 'Điền cột “Huyện/TP”, và ghi rõ Xã, Phường hay Thị trấn.',
          en: 'Fill in “Huyện/TP”, and write Xã, Phường or Thị trấn.',
        },
  };
}

function notInDistrict(candidates: readonly AreaUnit[], input: CommuneFaultInput): CellFault {
  const named = (input.districts ?? []).map(unitName).join('; ');
  const labels = unitLabels(input.index, candidates);
  return {
    ...base(input, candidates),
    code: 'commune_not_in_district',
    text: {
      vi: `“${input.name}” không thuộc ${named}; tên này có ở: ${labels}.`,
      en: `“${input.name}” is not in ${named}; the name exists as: ${labels}.`,
    },
    repair: { vi: 'Sửa tên xã, hoặc sửa cột “Huyện/TP”.', en: 'Correct the commune, or the column “Huyện/TP”.' },
  };
}

function ended(finding: Extract<CommuneFinding, { kind: 'ended' }>, input: CommuneFaultInput): CellFault {
  const labels = unitLabels(input.index, finding.candidates);
  const lastDay = finding.unit.validTo === null ? '' : showDate(finding.unit.validTo);
  return {
    ...base(input, finding.candidates),
    code: 'commune_not_valid_on_date',
    text: {
      vi: `${unitLabel(input.index, finding.unit)} chỉ tồn tại đến ${lastDay}, trước ngày ${showDate(input.date)} của hoạt động.`,
      en: `${unitLabel(input.index, finding.unit)} existed until ${lastDay} only, before the activity's date ${showDate(input.date)}.`,
    },
    repair:
      labels === ''
        ? { vi: 'Ghi tên đơn vị hiện hành vào ngày đó.', en: 'Name the unit in force on that day.' }
        : { vi: `Ghi tên đơn vị thay thế: ${labels}.`, en: `Name the unit that took its place: ${labels}.` },
  };
}

function later(finding: Extract<CommuneFinding, { kind: 'later' }>, input: CommuneFaultInput): CellFault {
  const labels = unitLabels(input.index, finding.candidates);
  const firstDay = showDate(finding.unit.validFrom);
  return {
    ...base(input, finding.candidates),
    code: 'unknown_commune',
    text: {
      vi: `vào ngày ${showDate(input.date)} chưa có đơn vị “${input.name}”; ${unitName(finding.unit)} có từ ${firstDay}.`,
      en: `there was no “${input.name}” on ${showDate(input.date)}; ${unitName(finding.unit)} begins on ${firstDay}.`,
    },
    repair:
      labels === ''
        ? { vi: 'Ghi tên đơn vị hiện hành vào ngày đó.', en: 'Name the unit in force on that day.' }
        : { vi: `Ghi tên đơn vị lúc đó: ${labels}.`, en: `Name the unit of that time: ${labels}.` },
  };
}

function unknown(candidates: readonly AreaUnit[], input: CommuneFaultInput): CellFault {
  const labels = unitLabels(input.index, candidates);
  return {
    ...base(input, candidates),
    code: 'unknown_commune',
    text: {
      vi: `không có xã, phường, thị trấn nào của tỉnh tên là “${input.name}” vào ngày ${showDate(input.date)}.`,
      en: `no commune, ward or township of the province was called “${input.name}” on ${showDate(input.date)}.`,
    },
    repair:
      labels === ''
        ? {
            vi: 'Kiểm tra chính tả và dấu thanh; nhiều xã thì cách nhau bằng dấu chấm phẩy (;).',
            en: 'Check spelling and marks; separate several communes with a semicolon (;).',
          }
        : { vi: `Có phải là: ${labels}?`, en: `Was one of these meant: ${labels}?` },
  };
}

export function unknownDistrict(input: {
  readonly column: string;
  readonly value: string;
  readonly name: string;
  readonly near: readonly AreaUnit[];
  readonly all: readonly AreaUnit[];
  /** Commune-level units of that name, where someone wrote a commune into the district's column. */
  readonly communes: readonly AreaUnit[];
  readonly index: ReferenceIndex;
}): CellFault {
  const names = (input.near.length > 0 ? input.near : input.all).map(unitName).join('; ');
  const commune = input.communes.length === 0 ? '' : unitLabels(input.index, input.communes);
  return {
    column: input.column,
    code: 'unknown_district',
    value: input.value,
    text: {
      vi: `tỉnh không có huyện hay thành phố tên là “${input.name}”${commune === '' ? '.' : `; đây là tên của ${commune}.`}`,
      en: `the province has no district or city called “${input.name}”${commune === '' ? '.' : `; it is the name of ${commune}.`}`,
    },
    repair:
      names === ''
        ? {
            vi: 'Để trống ô này: vào ngày đó không còn cấp huyện.',
            en: 'Leave the cell blank: there were no districts on that day.',
          }
        : {
            vi: `Chọn một trong: ${names}; hoặc “Toàn tỉnh”.`,
            en: `Choose one of: ${names}; or “Toàn tỉnh” for the whole province.`,
          },
    candidates: input.near.map((unit) => unit.id),
    part: input.name,
  };
}

/** What is bound to a place must name the commune: “Toàn huyện” would reach every commune on paper. */
export function communeNeeded(column: string, value: string): CellFault {
  return {
    column,
    code: 'missing_required',
    value,
    text: {
      vi: 'kênh gắn với địa bàn nên phải ghi rõ xã, phường, thị trấn nào.',
      en: 'the channel is bound to a place, so the communes must be named.',
    },
    repair: {
      vi: 'Ghi tên từng xã, cách nhau bằng dấu chấm phẩy (;); “Toàn huyện” chỉ dùng cho kênh diện rộng.',
      en: 'Name each commune, separated with a semicolon (;); “Toàn huyện” is for area-wide channels only.',
    },
  };
}

export function districtEnded(column: string, value: string, unit: AreaUnit): CellFault {
  const lastDay = unit.validTo === null ? '' : showDate(unit.validTo);
  return {
    column,
    code: 'unknown_district',
    severity: 'warning',
    value,
    text: {
      vi: `${unitName(unit)} chỉ tồn tại đến ${lastDay}; ô này được bỏ qua.`,
      en: `${unitName(unit)} existed until ${lastDay}; the cell is left out.`,
    },
    repair: { vi: 'Để trống ô này.', en: 'Leave the cell blank.' },
    candidates: [],
  };
}

export function unknownUnit(column: string, id: string, level: 'commune' | 'district'): CellFault {
  return {
    column,
    code: level === 'commune' ? 'unknown_commune' : 'unknown_district',
    value: id,
    text: { vi: `không có đơn vị hành chính nào mang mã “${id}”.`, en: `no such unit has the id “${id}”.` },
    repair: { vi: 'Chọn một đơn vị trong danh sách.', en: 'Choose a unit of the list.' },
  };
}

export function unitNotInForce(column: string, unit: AreaUnit, date: CivilDate): CellFault {
  const name = unitName(unit);
  return {
    column,
    code: 'commune_not_valid_on_date',
    value: unit.id,
    text: {
      vi: `${name} không phải là đơn vị hiện hành vào ngày ${showDate(date)}.`,
      en: `${name} was not in force on ${showDate(date)}.`,
    },
    repair: {
      vi: 'Kiểm tra ngày, hoặc chọn đơn vị hiện hành vào ngày đó.',
      en: 'Check the date, or choose the unit in force on that day.',
    },
  };
}
