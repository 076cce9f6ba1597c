import { findPersonalData, type PersonalDataKind } from '@lantoa/domain';

// 20231214083000: programs stamp files with the day and the time.
const TIME_STAMP = /(?<!\d)20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[_-]?\d{4}(?:\d{2})?)?(?!\d)/gu;

/** Personal data in a file's name; underscores and hyphens stand for blanks there. */
export function findFileNameData(fileName: string): PersonalDataKind | null {
  return findPersonalData(fileName.replace(TIME_STAMP, ' ').replaceAll('_', ' '));
}
