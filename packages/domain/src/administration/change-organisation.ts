import { foldVietnamese } from '../text/fold-vietnamese.ts';
import { addDays, isCivilDate } from '../time/civil-date.ts';
import type { Organisation } from '../model/reference-pack.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';
import type { ChangeFault } from './change-fault.ts';
import { checkCode } from './check-code.ts';
import { checkSpan } from './check-span.ts';
import { checkTexts } from './check-texts.ts';
import { checkUnit } from './check-unit.ts';
import { decisionOf } from './decision-of.ts';
import { faultOf } from './fault-of.ts';
import type {
  AddOrganisation,
  ChangeDecision,
  EndOrganisation,
  MoveOrganisation,
  RenameOrganisation,
} from './reference-change.ts';
import { overlaps } from './validity.ts';

type Change = AddOrganisation | RenameOrganisation | MoveOrganisation | EndOrganisation;

/** Adds, renames, moves or ends a body. A name means one body of a unit at a time. */
export function changeOrganisation(change: Change, index: ReferenceIndex): ChangeDecision {
  if (change.kind === 'addOrganisation') return added(change, index);
  const body = index.organisation(change.id);
  if (!body) return { rows: [], faults: [faultOf('id', 'unknown_entry', change.id)] };
  switch (change.kind) {
    case 'renameOrganisation':
      return renamed(body, change, index);
    case 'moveOrganisation':
      return moved(body, change, index);
    case 'endOrganisation':
      return ended(body, change);
  }
}

function added(change: AddOrganisation, index: ReferenceIndex): ChangeDecision {
  const { vi, en, actor, area, validFrom, validTo } = change;
  const body = { id: freeId(actor, area, index), vi, en, actor, area, validFrom, validTo };
  const spans = checkSpan(change);
  const faults = [
    ...checkTexts({ vi, en, actor }),
    ...(actor === '' ? [] : checkCode({ field: 'actor', list: 'actor', code: actor }, change, index)),
    ...spans,
    ...(spans.length === 0 ? checkUnit('area', area, change, index) : []),
    ...checkName(body, index),
  ];
  return decisionOf(faults, () => [{ kind: 'organisation', payload: body }]);
}

function renamed(body: Organisation, { vi, en }: RenameOrganisation, index: ReferenceIndex): ChangeDecision {
  const others = new Set([...(body.synonyms ?? []), body.vi]);
  others.delete(vi);
  const payload = { ...body, vi, en, ...(others.size > 0 ? { synonyms: [...others] } : {}) };
  const faults = [...checkTexts({ vi, en }), ...checkName(payload, index)];
  return decisionOf(faults, () => [{ kind: 'organisation', payload }]);
}

function moved(body: Organisation, { area, from }: MoveOrganisation, index: ReferenceIndex): ChangeDecision {
  if (!isCivilDate(from)) return { rows: [], faults: [faultOf('from', 'bad_date', from)] };
  const lastDay = addDays(from, -1);
  const payload = { ...body, id: freeId(idStem(body), area, index), area, validFrom: from };
  const faults = [
    ...checkEnd('from', body, lastDay, index),
    ...checkUnit('area', area, payload, index),
    ...checkName(payload, index),
  ];
  return decisionOf(faults, () => [
    { kind: 'organisation', payload: { ...body, validTo: lastDay } },
    { kind: 'organisation', payload },
  ]);
}

function ended(body: Organisation, { validTo }: EndOrganisation): ChangeDecision {
  return decisionOf(checkEnd('validTo', body, validTo), () => [
    { kind: 'organisation', payload: { ...body, validTo } },
  ]);
}

/** An end lies after the first day, and before an earlier end. */
function checkEnd(field: string, body: Organisation, on: string, index?: ReferenceIndex): readonly ChangeFault[] {
  if (!isCivilDate(on)) return [faultOf(field, 'bad_date', on)];
  const first = body.validFrom ?? index?.unit(body.area)?.validFrom ?? null;
  if (first !== null && on < first) return [faultOf(field, 'dates_reversed', on, first)];
  return body.validTo !== null && body.validTo <= on ? [faultOf(field, 'already_ended', body.validTo)] : [];
}

function checkName(body: Organisation, index: ReferenceIndex): readonly ChangeFault[] {
  const name = foldVietnamese(body.vi, { keepMarks: true });
  const other = index.pack.organisations.find(
    (known) =>
      known.id !== body.id &&
      known.area === body.area &&
      overlaps(known, body) &&
      [known.vi, ...(known.synonyms ?? [])].some((spelling) => foldVietnamese(spelling, { keepMarks: true }) === name),
  );
  return other && name !== '' ? [faultOf('vi', 'name_taken', body.vi, other.vi)] : [];
}

function idStem({ id }: Organisation): string {
  return id.split(':')[0] ?? id;
}

/** `actor:unit`, numbered where a body of that kind has served the unit already. */
function freeId(stem: string, area: string, index: ReferenceIndex): string {
  const plain = `${stem}:${area}`;
  let id = plain;
  for (let number = 2; index.organisation(id); number += 1) id = `${plain}:${String(number)}`;
  return id;
}
