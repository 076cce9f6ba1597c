import type { ActivityFilter } from '@lantoa/analytics';
import type { AreaBase, AreaUnit, Organisation, ReferenceIndex } from '@lantoa/domain';
import type { Role, Viewer } from '@lantoa/record';
import { recordScope } from '../../platform/auth/record-scope.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { unitLabel } from '../../platform/schema/unit-keys.ts';

/** Whom a draft is about: one unit, one body, or the province. */
export interface DraftSubject {
  readonly unit: AreaUnit | null;
  readonly organisation: Organisation | null;
  /** In words: "toàn tỉnh", "Huyện Văn Lãng", a body's name. */
  readonly label: string;
  readonly where: ActivityFilter;
  readonly isProvince: boolean;
}

const WHOLE_PROVINCE: ReadonlySet<Role> = new Set(['LEAD_DEPARTMENT', 'COMMITTEE', 'AUDITOR']);

interface Named {
  readonly unit: string | null;
  readonly organisation: string | null;
}

/**
 * Own is what ADR 0028 calls own. Whoever answers for the province names any; others the own ones, and theirs where they
 * name none.
 * @throws AppError NOT_FOUND, also for what is somebody else's; INVALID_ARGUMENT where several are the own ones
 */
export function draftSubject(named: Named, viewer: Viewer, index: ReferenceIndex): DraftSubject {
  if (WHOLE_PROVINCE.has(viewer.role)) return named.unit || named.organisation ? subject(named, index) : PROVINCE;
  const chosen = named.unit || named.organisation ? named : ownOf(viewer);
  if (!isOwn(chosen, viewer, index)) throw new AppError('NOT_FOUND');
  return subject(chosen, index);
}

const PROVINCE: DraftSubject = { unit: null, organisation: null, label: 'toàn tỉnh', where: {}, isProvince: true };

/**
 * Of a request to some communes, them: what others did is no answer to it. null where every commune was asked, or bodies
 * were, which answer for places that they do not name.
 */
export function addressedCommunes(
  reports: readonly { readonly organisation: string | null; readonly unit: string }[],
  { units }: AreaBase,
  index: ReferenceIndex,
): DraftSubject | null {
  const communes = [...new Set(reports.map(({ unit }) => unit))];
  const areCommunes = reports.every(
    ({ organisation, unit }) => organisation === null && index.unit(unit)?.level === 'commune',
  );
  if (!areCommunes || communes.length === 0 || communes.length >= units.length) return null;
  const label = `${String(communes.length)} xã, phường, thị trấn được yêu cầu báo cáo`;
  return { unit: null, organisation: null, label, where: { commune: communes }, isProvince: false };
}

function ownOf({ role, organisation, units }: Viewer): Named {
  const [unit, ...more] = role === 'PRESS_AGENCY' ? [] : units;
  if (unit === undefined) return { unit: null, organisation };
  if (more.length > 0) throw new AppError('INVALID_ARGUMENT', SEVERAL_UNITS);
  return { unit, organisation: null };
}

function isOwn({ unit, organisation }: Named, viewer: Viewer, index: ReferenceIndex): boolean {
  if (organisation !== null && organisation === viewer.organisation) return true;
  if (viewer.role === 'PRESS_AGENCY') return false;
  const { units } = recordScope(viewer, index);
  const area = organisation === null ? unit : index.organisation(organisation)?.area;
  return area !== undefined && area !== null && units.includes(area);
}

function subject(named: Named, index: ReferenceIndex): DraftSubject {
  const unit = named.unit === null ? null : index.unit(named.unit);
  const organisation = named.organisation === null ? null : index.organisation(named.organisation);
  if (organisation)
    return {
      unit: null,
      organisation,
      label: organisation.vi,
      where: { organisation: [organisation.id] },
      isProvince: false,
    };
  if (!unit) throw new AppError('NOT_FOUND');
  if (unit.level === 'province') return PROVINCE;
  const where = unit.level === 'district' ? { district: [unit.id] } : { commune: [unit.id] };
  return { unit, organisation: null, label: unitLabel(unit), where, isProvince: false };
}

const SEVERAL_UNITS = {
  text: {
    vi: 'Tài khoản phụ trách nhiều đơn vị: cần nêu một.',
    en: 'The account answers for several units: name one.',
  },
  remedy: { vi: 'Thêm tham số unit.', en: 'Add the parameter unit.' },
} as const;
