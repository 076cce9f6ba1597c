import { cleanText } from './clean-text.ts';
import { findPersonalData } from './find-personal-data.ts';
import { personalDataTold, type TextRefusal } from './personal-data-told.ts';

/** The refusal of a text that holds personal data; null where it holds none. */
export function textRefusal(text: string): TextRefusal | null {
  const found = findPersonalData(cleanText(text));
  return found && personalDataTold(found, 'cell');
}
