import type { ReferenceIndex } from '@lantoa/domain';
import { enteredOf, type EntryFault as Fault } from '@lantoa/intake';
import type { RecordedActivity, Viewer } from '@lantoa/record';
import type { Lang } from '../../platform/schema/enums.ts';
import { mayCorrect } from '../../platform/auth/entry-rights.ts';
import type { EntryFault, EntryRecord } from './entry.types.ts';

export function presentRecord(recorded: RecordedActivity, viewer: Viewer, index: ReferenceIndex): EntryRecord {
  const { id, revision, status, recordedAt, by, payload, text, reasons } = recorded;
  return {
    ...{ id, revision, status, recordedAt, reasons },
    isOwn: by === viewer.userId,
    isOpen: mayCorrect(viewer, recorded, index) && recorded.payload.duplicateOf === undefined,
    activity: enteredOf(payload, text),
  };
}

export function presentEntryFault(fault: Fault, records: readonly EntryRecord[], lang: Lang): EntryFault {
  const { field, code, severity, value, message, suggestion } = fault;
  const key = lang === 'EN' ? 'en' : 'vi';
  return {
    field,
    code: upperCase(code),
    severity: upperCase(severity),
    value,
    message: message[key],
    suggestion: suggestion?.[key] ?? null,
    records,
  };
}

function upperCase<Text extends string>(text: Text): Uppercase<Text> {
  return text.toUpperCase() as Uppercase<Text>;
}
