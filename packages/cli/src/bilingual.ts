export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}
export type Lang = keyof Bilingual;

/** The language asked for by `--lang`; needed before the arguments are parsed, since the help is written in it too. */
export function langOf(args: readonly string[]): Lang {
  const joined = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const position = args.indexOf('--lang');
  const asked = joined ?? (position === -1 ? undefined : args[position + 1]);
  return asked?.toLowerCase() === 'en' ? 'en' : 'vi';
}
