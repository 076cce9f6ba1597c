type TextSearch<Name extends string> = { readonly [Key in Name]?: string | undefined };

/** The texts of an address under the given names; anything else in it is left out. Every page loads this: it is small. */
export function textSearch<Name extends string>(...names: readonly Name[]) {
  return (search: Readonly<Record<string, unknown>>): TextSearch<Name> =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = search[name];
        return typeof value === 'string' ? [[name, value] as const] : [];
      }),
    ) as TextSearch<Name>;
}
