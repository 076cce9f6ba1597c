import type { CivilDate } from '../model/civil-date.ts';
import type { AlertEvidence, AlertName } from './alert.ts';

type Lang = keyof AlertName;
type Told = Readonly<Record<string, string>>;

const PROVINCE: AlertName = { vi: 'Toàn tỉnh', en: 'The whole province' };
const NOTHING: AlertName = { vi: '', en: '' };

/** Puts names, days and figures of the evidence, and counts beside them, where a sentence says `{…}`. */
export function fillSentence(
  sentence: AlertName,
  evidence: AlertEvidence,
  counts: Readonly<Record<string, number>> = {},
): AlertName {
  return {
    vi: filled(sentence.vi, toldIn('vi', evidence, counts)),
    en: filled(sentence.en, toldIn('en', evidence, counts)),
  };
}

function filled(sentence: string, told: Told): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => told[name] ?? '');
}

function toldIn(lang: Lang, evidence: AlertEvidence, counts: Readonly<Record<string, number>>): Told {
  const { asOf, since, from, to, value, usual, numerator, denominator, threshold } = evidence;
  const number = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 });
  const figures = Object.entries({ value, usual, numerator, denominator, threshold, ...counts }).flatMap(
    ([name, figure]) => (figure === null ? [] : [[name, number.format(figure)] as const]),
  );
  return {
    ...{ place: placeOf(evidence)[lang], body: (evidence.body ?? NOTHING)[lang] },
    ...{ around: (evidence.district ?? PROVINCE)[lang], subject: (evidence.subject ?? NOTHING)[lang] },
    ...{ asOf: written(asOf), since: since === null ? '' : written(since), from: written(from), to: written(to) },
    ...Object.fromEntries(figures),
  };
}

/** With the district: names of communes come back in others. */
function placeOf({ place, district }: AlertEvidence): AlertName {
  if (!place) return PROVINCE;
  if (!district || district.vi === place.vi) return place;
  return { vi: `${place.vi}, ${district.vi}`, en: `${place.en}, ${district.en}` };
}

function written(date: CivilDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${month}/${year}`;
}
