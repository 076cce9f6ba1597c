import { cleanText } from './clean-text.ts';
import { findPersonalData, type PersonalDataKind } from './find-personal-data.ts';

const LONGEST_NAME = 60;

export type CheckedName = { readonly name: string } | { readonly wrong: 'length' | PersonalDataKind };

/** The name that somebody gives to what they keep, without blanks around it, or what is wrong with it. */
export function checkGivenName(written: string): CheckedName {
  const name = cleanText(written);
  const personal = findPersonalData(name);
  if (personal) return { wrong: personal };
  return name === '' || name.length > LONGEST_NAME ? { wrong: 'length' } : { name };
}
