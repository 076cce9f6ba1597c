import type { Fault } from '@lantoa/domain';
import type { Lang } from '../../platform/schema/enums.ts';
import type { ImportFault } from './import-fault.types.ts';

/** A fault in the reader's language, with what may have been meant where that was looked up. */
export function presentFault(
  { row, column, code, severity, value, message, suggestion, part }: Fault,
  lang: Lang,
  choices: ImportFault['choices'] = [],
): ImportFault {
  const key = lang === 'EN' ? 'en' : 'vi';
  return {
    row,
    column,
    code: code.toUpperCase() as Uppercase<Fault['code']>,
    severity: severity.toUpperCase() as Uppercase<Fault['severity']>,
    value,
    message: message[key],
    suggestion: suggestion?.[key] ?? null,
    part: part ?? null,
    choices,
  };
}
