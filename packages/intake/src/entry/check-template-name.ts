import { cleanText, findPersonalData, type PersonalDataKind } from '@lantoa/domain';

const LONGEST_TEMPLATE_NAME = 60;

/** The name of a template without blanks around it, or what is wrong with it. */
export function checkTemplateName(
  written: string,
): { readonly name: string } | { readonly wrong: 'length' | PersonalDataKind } {
  const name = cleanText(written);
  const personal = findPersonalData(name);
  if (personal) return { wrong: personal };
  return name === '' || name.length > LONGEST_TEMPLATE_NAME ? { wrong: 'length' } : { name };
}
