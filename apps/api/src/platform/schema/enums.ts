import { DIMENSIONS, MEASURES, RECORD_FIELDS } from '@lantoa/analytics';
import { FAULT_CODES, type FaultCode as DomainFaultCode } from '@lantoa/domain';
import { ACCOUNT_REFUSALS, SHARE_REFUSALS } from '@lantoa/record';
import { registeredEnum } from './registered-enum.ts';

export const Measure = registeredEnum('Measure', MEASURES);
export type Measure = keyof typeof Measure;

export const Dimension = registeredEnum('Dimension', DIMENSIONS);
export type Dimension = keyof typeof Dimension;

export const CountBasis = registeredEnum(
  'CountBasis',
  ['DISTINCT', 'FULL', 'FRACTIONAL', 'REPORTED_AS_IS'],
  'REPORTED_AS_IS answers from imported summary tables only, never mixed with activities.',
);
export type CountBasis = keyof typeof CountBasis;

export const CompareTo = registeredEnum('CompareTo', ['PREVIOUS_PERIOD', 'SAME_PERIOD_LAST_YEAR']);
export type CompareTo = keyof typeof CompareTo;

export const Fill = registeredEnum('Fill', ['NONE', 'MEMBERS', 'PERIODS', 'ALL']);
export type Fill = keyof typeof Fill;

export const ReachBasis = registeredEnum('ReachBasis', ['PLACE_BOUND', 'AREA_WIDE']);
export type ReachBasis = keyof typeof ReachBasis;

export const ActivityStatus = registeredEnum('ActivityStatus', [
  'DRAFT',
  'SUBMITTED',
  'VERIFIED',
  'RETURNED',
  'RETRACTED',
]);
export type ActivityStatus = keyof typeof ActivityStatus;

export const SortDirection = registeredEnum('SortDirection', ['ASC', 'DESC']);
export type SortDirection = keyof typeof SortDirection;

export const CellStatus = registeredEnum('CellStatus', [
  'VALUE',
  'ZERO',
  'MISSING',
  'SUPPRESSED_PRIMARY',
  'SUPPRESSED_SECONDARY',
  'NOT_APPLICABLE',
]);
export type CellStatus = keyof typeof CellStatus;

export const RowKind = registeredEnum('RowKind', ['DATA', 'SUBTOTAL', 'TOTAL', 'OTHERS']);
export type RowKind = keyof typeof RowKind;

export const Lang = registeredEnum('Lang', ['VI', 'EN']);
export type Lang = keyof typeof Lang;

export const ObservancePhase = registeredEnum('ObservancePhase', ['COMING', 'RUNNING', 'OVER']);
export type ObservancePhase = keyof typeof ObservancePhase;

export const PlanStanding = registeredEnum(
  'PlanStanding',
  ['AWAITED', 'IN_DRAFT', 'ISSUED', 'ISSUED_LATE', 'OVERDUE'],
  'A plan is owed before the first day of the observance. OVERDUE: that day has come, and none is issued.',
);
export type PlanStanding = keyof typeof PlanStanding;

export const ReachStatus = registeredEnum('ReachStatus', ['REACHED', 'BLIND_SPOT', 'UNKNOWN']);
export type ReachStatus = keyof typeof ReachStatus;

export const ComparisonLevel = registeredEnum('ComparisonLevel', [
  'DISTRICT',
  'FORMER_DISTRICT',
  'COMMUNE',
  'PEER_GROUP',
]);
export type ComparisonLevel = keyof typeof ComparisonLevel;

export const MandateState = registeredEnum('MandateState', ['DONE', 'PLANNED', 'NONE', 'NOT_REPORTED']);
export type MandateState = keyof typeof MandateState;

export const RecordField = registeredEnum(
  'RecordField',
  RECORD_FIELDS,
  'What a record holds, as its history compares it.',
);
export type RecordField = keyof typeof RecordField;

export const ImportKind = registeredEnum('ImportKind', ['ACTIVITIES', 'SUMMARY', 'REPORTING_STATUS', 'BROADCAST_RUNS']);
export type ImportKind = keyof typeof ImportKind;

export const ImportWay = registeredEnum(
  'ImportWay',
  ['UPLOAD', 'COMMAND', 'FOLDER', 'PROGRAM'],
  'How an import came: by a page or a program that sent a file, by `lantoa import`, by a folder that is watched, or as a batch of another system.',
);
export type ImportWay = keyof typeof ImportWay;

export const ImportMode = registeredEnum(
  'ImportMode',
  ['ALL_OR_NOTHING', 'GOOD_ROWS'],
  'ALL_OR_NOTHING records nothing while one row is wrong; GOOD_ROWS leaves the wrong rows out.',
);
export type ImportMode = keyof typeof ImportMode;

export const FaultSeverity = registeredEnum(
  'FaultSeverity',
  ['ERROR', 'WARNING'],
  'ERROR keeps the row out; WARNING lets it in and is shown.',
);
export type FaultSeverity = keyof typeof FaultSeverity;

const upperCase = <Text extends string>(text: Text): Uppercase<Text> => text.toUpperCase() as Uppercase<Text>;

export const FaultCode = registeredEnum<Uppercase<DomainFaultCode>>(
  'FaultCode',
  FAULT_CODES.map(upperCase),
  'What is wrong with a row or a file: the codes of `lantoa import --json` in upper case.',
);
export type FaultCode = keyof typeof FaultCode;

export const AccountRefusal = registeredEnum(
  'AccountRefusal',
  ACCOUNT_REFUSALS,
  'Why a change of accounts was refused; nothing was changed.',
);
export type AccountRefusal = keyof typeof AccountRefusal;

export const ShareRefusal = registeredEnum('ShareRefusal', SHARE_REFUSALS, 'Why no link was made.');
export type ShareRefusal = keyof typeof ShareRefusal;

export const TokenState = registeredEnum('TokenState', ['active', 'expired', 'revoked']);
export type TokenState = keyof typeof TokenState;

export const Role = registeredEnum('Role', [
  'REPORTER',
  'UNIT_APPROVER',
  'DISTRICT_OFFICER',
  'PRESS_AGENCY',
  'LEAD_DEPARTMENT',
  'COMMITTEE',
  'ANALYST',
  'AUDITOR',
  'ADMINISTRATOR',
]);
export type Role = keyof typeof Role;
