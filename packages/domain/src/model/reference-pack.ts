import type { CivilDate } from './civil-date.ts';

/** `code@valid_from`, for example `06187@2025-07-01`. Never a bare code: codes were used again for other units. */
export type AreaUnitId = string;
export type AreaLevel = 'province' | 'district' | 'commune';
export type AreaKind = 'tinh' | 'huyen' | 'thanh_pho' | 'xa' | 'phuong' | 'thi_tran';

export interface AreaUnit {
  readonly id: AreaUnitId;
  readonly code: string;
  /** Name without its kind, NFC: `Hoàng Văn Thụ`. */
  readonly name: string;
  readonly kind: AreaKind;
  readonly level: AreaLevel;
  readonly parent: AreaUnitId | null;
  readonly validFrom: CivilDate;
  /** Last day of validity; null while valid. */
  readonly validTo: CivilDate | null;
  /** Where the unit lies, degrees; null where no position is known. */
  readonly lon: number | null;
  readonly lat: number | null;
  /** Other spellings of the name that files use, without the kind or with it. */
  readonly synonyms?: readonly string[];
}

export interface AreaTransition {
  readonly from: AreaUnitId;
  readonly to: AreaUnitId;
  readonly on: CivilDate;
  readonly part: 'whole' | 'partial';
  /** Share of the old unit that went to the new one, 0..1. */
  readonly weight: number;
  readonly weightBasis: string;
}

/** A map of administrative units that answers can be given on. */
export interface AreaBase {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
  /** Commune-level units of the base. */
  readonly units: readonly AreaUnitId[];
}

export type ClassStatus = 'official' | 'local' | 'proxy' | 'implied';

export interface AreaClassMembership {
  readonly areaClass: string;
  readonly unit: AreaUnitId;
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
  readonly status: ClassStatus;
  readonly basisVi: string;
  readonly basisEn: string;
}

export type PopulationStatus = 'census' | 'published' | 'estimate';

export interface AreaPopulation {
  readonly unit: AreaUnitId;
  /** `all`, or a code of the list target_group. */
  readonly group: string;
  readonly asOf: CivilDate;
  readonly people: number;
  readonly status: PopulationStatus;
  readonly source: string;
}

/** One row of a code list: topic, channel, target_group, activity_type … */
export interface Code {
  readonly list: string;
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly parent: string | null;
  readonly sensitive: boolean;
  /** Order of the catalogue. */
  readonly order: number;
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
  /** Spellings that files use beside `vi` (labels of the forms and their variants). */
  readonly synonyms: readonly string[];
  /** `reachBasis: place_bound|area_wide`, `smallBelow: 5|10`, `window: MM-DD..MM-DD`, `level`, `restricted`, `successor: code` … */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Organisation {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  /** A code of the list actor. */
  readonly actor: string;
  /** The unit it serves. */
  readonly area: AreaUnitId;
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
  /** Other spellings of `vi` that files use. */
  readonly synonyms?: readonly string[];
}

export interface Plan {
  readonly code: string;
  readonly number: string;
  readonly date: CivilDate;
  readonly issuerVi: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly topic: string;
  readonly flags: readonly string[];
}

export interface Directive {
  readonly id: string;
  readonly number: string | null;
  readonly symbol: string;
  readonly date: string;
  readonly datePrecision: 'day' | 'month';
  readonly status: string;
  readonly subjectVi: string;
  readonly subjectEn: string;
  readonly force: string;
  readonly topics: readonly string[];
  readonly plans: readonly string[];
  /** Organisation ids that it is addressed to. */
  readonly addressees: readonly string[];
  readonly recipients: readonly { readonly role: string; readonly vi: string }[];
}

export interface Duty {
  readonly duty: string;
  readonly directive: string;
  /** Organisation id or `actor:<code>` for all of a kind. */
  readonly bearer: string;
  readonly topic: string | null;
  readonly observance: string | null;
  /** Kinds of body that are urged and guided (duty urge_and_guide). */
  readonly over: readonly string[];
}

/** Topic → the areas, groups, settings and channels that the directive names first (domain reference 1.2 to 1.8). */
export interface MandatePriority {
  readonly topic: string;
  readonly list: 'area_class' | 'target_group' | 'setting' | 'flag' | 'channel';
  readonly code: string;
}

/** Measures that a plan can set a number for: what is done and reached, of which more or less can be asked. */
export const TARGET_MEASURES = [
  'ACTIVITIES',
  'SESSIONS',
  'ATTENDANCES',
  'BROADCAST_RUNS',
  'BROADCAST_MINUTES',
  'PRESS_ITEMS',
  'LEAFLETS',
  'HOUSEHOLDS_VISITED',
  'TRAINEES',
  'PARTNERS_MOBILISED',
  'COMMUNES_REACHED',
  'COMMUNE_COVERAGE',
  'POPULATION_COVERAGE',
  'ATTENDANCES_PER_1000',
  'POLICE_SESSION_SHARE',
  'OUTCOME_LAG_DAYS',
] as const;
export type TargetMeasure = (typeof TARGET_MEASURES)[number];

/** What a plan sets for a measure: for the whole province or one unit, and for just these days. */
export interface Target {
  /** A code of the list plan; the target is about the topic of the plan. */
  readonly plan: string;
  readonly measure: TargetMeasure;
  /** null: the whole province. */
  readonly unit: AreaUnitId | null;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** In the unit of the measure; shares 0..1. */
  readonly value: number;
  /** The document that sets it. */
  readonly basis: string;
}

/** The days that a report request asks about: what the period `req:<id>` means. Opened by people, in no pack's files. */
export interface RequestWindow {
  readonly id: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

export interface ReferencePack {
  readonly id: string;
  readonly version: string;
  readonly vi: string;
  readonly en: string;
  readonly province: AreaUnitId;
  readonly units: readonly AreaUnit[];
  readonly transitions: readonly AreaTransition[];
  readonly bases: readonly AreaBase[];
  readonly classMemberships: readonly AreaClassMembership[];
  readonly populations: readonly AreaPopulation[];
  readonly codes: readonly Code[];
  readonly organisations: readonly Organisation[];
  readonly plans: readonly Plan[];
  readonly directives: readonly Directive[];
  readonly duties: readonly Duty[];
  readonly priorities: readonly MandatePriority[];
  readonly targets: readonly Target[];
  readonly requests?: readonly RequestWindow[];
}
