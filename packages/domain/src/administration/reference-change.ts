import type { CivilDate } from '../model/civil-date.ts';
import type { ReferenceRevision } from '../model/ledger.ts';
import type {
  AreaClassMembership,
  AreaPopulation,
  AreaUnitId,
  ClassStatus,
  Code,
  Organisation,
} from '../model/reference-pack.ts';
import type { ChangeFault } from './change-fault.ts';

export interface AddOrganisation {
  readonly kind: 'addOrganisation';
  readonly vi: string;
  readonly en: string;
  readonly actor: string;
  readonly area: AreaUnitId;
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
}

/** Another name for the same body; files that use the old one still find it. */
export interface RenameOrganisation {
  readonly kind: 'renameOrganisation';
  readonly id: string;
  readonly vi: string;
  readonly en: string;
}

/** From a day on a successor serves another unit; what the body did before stays with it. */
export interface MoveOrganisation {
  readonly kind: 'moveOrganisation';
  readonly id: string;
  readonly area: AreaUnitId;
  readonly from: CivilDate;
}

export interface EndOrganisation {
  readonly kind: 'endOrganisation';
  readonly id: string;
  /** Its last day. */
  readonly validTo: CivilDate;
}

export interface AddCode {
  readonly kind: 'addCode';
  readonly list: string;
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly parent: string | null;
  readonly sensitive: boolean;
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
  readonly attributes: Code['attributes'];
}

export interface EndCode {
  readonly kind: 'endCode';
  readonly list: string;
  readonly code: string;
  readonly validTo: CivilDate;
  /** Code of the list that is used from the next day on; null where nothing takes its place. */
  readonly successor: string | null;
}

export interface AddMembership extends Omit<AreaClassMembership, 'status'> {
  readonly kind: 'addMembership';
  readonly status: Exclude<ClassStatus, 'implied'>;
}

export interface EndMembership {
  readonly kind: 'endMembership';
  readonly areaClass: string;
  readonly unit: AreaUnitId;
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate;
}

export interface SavePopulation extends AreaPopulation {
  readonly kind: 'savePopulation';
  /** A figure of the same unit, group and day stands already and is put right. */
  readonly isCorrection: boolean;
}

/** What an administrator changes in the reference data. Nothing is deleted: what ends keeps its days. */
export type ReferenceChange =
  | AddOrganisation
  | RenameOrganisation
  | MoveOrganisation
  | EndOrganisation
  | AddCode
  | EndCode
  | AddMembership
  | EndMembership
  | SavePopulation;

/** Rows that an administrator can write. */
export type AdministeredRow =
  | { readonly kind: 'organisation'; readonly payload: Organisation }
  | { readonly kind: 'code'; readonly payload: Code }
  | { readonly kind: 'class_membership'; readonly payload: AreaClassMembership }
  | { readonly kind: 'population'; readonly payload: AreaPopulation };
export type AdministeredKind = AdministeredRow['kind'];

/** The rows to record, the changed entry first; or why there are none. */
export interface ChangeDecision {
  readonly rows: readonly ReferenceRevision[];
  readonly faults: readonly ChangeFault[];
}
