import { monthsWindow, parsePeriodCode } from '@lantoa/domain';
import type { EvidencePartsFragment } from '../gql/graphql.ts';
import type { Formats } from '../language/formats.ts';
import type { Lang } from '../language/lang.ts';
import { basisMessages } from './basis.messages.ts';
import { figureOf } from './cell.ts';
import { named } from './names.ts';

/** Single days in place of a period. */
interface Days {
  readonly from: string;
  readonly to: string;
}

/** What a chart's figures rest on: period, units, when recorded, version, completeness of the reports. */
export function basisText(evidence: EvidencePartsFragment, period: string | Days, formats: Formats): string {
  return basisParts(evidence, period, formats).join('; ') + '.';
}

/** The same as separate facts. */
export function basisParts(evidence: EvidencePartsFragment, period: string | Days, formats: Formats): string[] {
  const texts = basisMessages[formats.lang];
  const { completeness, recordedUpTo, base, dataVersion } = evidence;
  const share = figureOf(completeness);
  const counted = typeof completeness.numerator === 'number' && typeof completeness.denominator === 'number';
  const parts = counted
    ? texts.parts(formats.number(completeness.numerator ?? 0), formats.number(completeness.denominator ?? 0))
    : '';
  return [
    typeof period === 'string'
      ? texts.period(formats.period(period), periodRange(period, formats))
      : formats.range(period.from, period.to),
    texts.base(baseName(base, formats.lang)),
    ...(typeof recordedUpTo === 'string' ? [texts.recorded(formats.dateTime(recordedUpTo))] : []),
    texts.version(dataVersion),
    ...(share === null ? [texts.noneDue] : [texts.completeness(formats.share(share), parts)]),
  ];
}

/** The map of units that figures are on; a base that is newer than this page stands under its own id. */
export function baseName(base: string, lang: Lang): string {
  return named(basisMessages[lang].bases, base) ?? base;
}

/** First and last day of a period code in the reader's form; the code itself where it has no months. */
export function periodRange(period: string, formats: Formats): string {
  const parts = parsePeriodCode(period);
  const window = parts && monthsWindow(parts);
  return window ? formats.range(window.from, window.to) : period;
}
