import type { Lang as ApiLang } from '../../gql/graphql.ts';

/** The variables of a question, asked in another language. */
export function inLang(variables: object | undefined, lang: ApiLang): object {
  const said: unknown = JSON.parse(JSON.stringify(variables ?? {}), (name, value: unknown) =>
    name === 'lang' && typeof value === 'string' ? lang : value,
  );
  return said as object;
}

/** JSON with its names in order: the same text for the same variables, however they came together. */
export function sameText(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
