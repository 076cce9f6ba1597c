import type { Dimension } from '../gql/graphql.ts';
import type { Lang } from '../language/lang.ts';
import { nameMessages } from './names.messages.ts';
import { phraseMessages } from './phrases.messages.ts';

export interface Named {
  readonly code: string;
  readonly label: string;
}

/** The short name of a topic; a code that is new to this page keeps the catalogue's label. */
export function topicName(topic: Named, lang: Lang): string {
  return named(nameMessages[lang].topics, topic.code) ?? upperFirst(topic.label);
}

export function areaClassName(areaClass: Named, lang: Lang): string {
  return named(nameMessages[lang].areaClasses, areaClass.code) ?? upperFirst(areaClass.label);
}

/** A member of any list; a mark by a name that stands by itself. */
export function memberName({ dimension, ...key }: Named & { readonly dimension: Dimension }, lang: Lang): string {
  if (dimension === 'TOPIC') return topicName(key, lang);
  return dimension === 'FLAG' ? flagName(key, lang) : upperFirst(key.label);
}

export function flagName(flag: Named, lang: Lang): string {
  return named(nameMessages[lang].flags, flag.code) ?? upperFirst(flag.label);
}

/** Puts a name into the middle of a sentence: "Biên giới" becomes "biên giới". */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

export function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** A topic inside a sentence: "phòng, chống tội phạm". */
export function topicPhrase(topic: Named, lang: Lang): string {
  return named(phraseMessages[lang].topics, topic.code) ?? lowerFirst(topic.label);
}

/** The communes of a class inside a sentence: "xã biên giới". */
export function communesPhrase(areaClass: Named, lang: Lang): string {
  const phrases = phraseMessages[lang];
  return named(phrases.communes, areaClass.code) ?? phrases.communesOf(lowerFirst(areaClass.label));
}

/** A name by code; undefined for a code that is newer than this page. */
export function named(names: Readonly<Record<string, string>>, code: string): string | undefined {
  return names[code];
}

/** A body as the language names it. */
export function bodyName(
  { organisationName, organisationNameEn }: { readonly organisationName: string; readonly organisationNameEn: string },
  lang: Lang,
): string {
  return lang === 'vi' ? organisationName : organisationNameEn;
}
