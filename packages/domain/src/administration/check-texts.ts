import type { ChangeFault } from './change-fault.ts';
import { faultOf } from './fault-of.ts';

const LONGEST = 300;

/** Every text is filled in and not too long. */
export function checkTexts(texts: Readonly<Record<string, string>>): readonly ChangeFault[] {
  return Object.entries(texts).flatMap(([field, text]) => {
    if (text.trim() === '') return [faultOf(field, 'required')];
    return text.length > LONGEST ? [faultOf(field, 'too_long')] : [];
  });
}
