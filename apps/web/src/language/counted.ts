const RULES = new Intl.PluralRules('en');

/**
 * "1 commune", "21 communes": a number already written in English, with the form of the noun that it asks for.
 * Vietnamese nouns have one form.
 */
export function counted(number: string, one: string, other: string): string {
  return `${number} ${RULES.select(Number(number.replaceAll(',', ''))) === 'one' ? one : other}`;
}
