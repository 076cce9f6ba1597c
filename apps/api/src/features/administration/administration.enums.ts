import { CHANGE_FAULT_CODES } from '@lantoa/domain';
import { registeredEnum } from '../../platform/schema/registered-enum.ts';

export const ReferenceEntryKind = registeredEnum(
  'ReferenceEntryKind',
  ['ORGANISATION', 'CODE', 'CLASS_MEMBERSHIP', 'POPULATION'],
  'Reference data that administrators look after.',
);
export type ReferenceEntryKind = keyof typeof ReferenceEntryKind;

const upperCase = <Text extends string>(text: Text): Uppercase<Text> => text.toUpperCase() as Uppercase<Text>;

export const ReferenceFaultCode = registeredEnum(
  'ReferenceFaultCode',
  CHANGE_FAULT_CODES.map(upperCase),
  'What is wrong with a change of the reference data.',
);
export type ReferenceFaultCode = keyof typeof ReferenceFaultCode;

export const ClassStatus = registeredEnum(
  'ClassStatus',
  ['OFFICIAL', 'LOCAL', 'PROXY'],
  'OFFICIAL: a list of a superior body; LOCAL: a designation of the province; PROXY: a stand-in until there is a list.',
);
export type ClassStatus = keyof typeof ClassStatus;

export const PopulationStatus = registeredEnum('PopulationStatus', ['CENSUS', 'PUBLISHED', 'ESTIMATE']);
export type PopulationStatus = keyof typeof PopulationStatus;
