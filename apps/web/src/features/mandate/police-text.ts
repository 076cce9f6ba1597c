import { figureOf } from '../../figures/cell.ts';
import { isReportingKnown } from '../../figures/is-reporting-known.ts';
import { cellOf, totalRow } from '../../figures/rows.ts';
import type { ResultPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { mandateMessages } from './mandate.messages.ts';

/** The share of sessions with the police and what it is of; nothing where no report was due or no session is recorded. */
export function policeText(result: ResultPartsFragment, formats: Formats): string | null {
  const cell = cellOf(result, totalRow(result), 'POLICE_SESSION_SHARE');
  const share = figureOf(cell);
  const { numerator, denominator } = cell ?? {};
  if (!isReportingKnown(result.evidence) || share === null) return null;
  if (typeof numerator !== 'number' || typeof denominator !== 'number') return null;
  const [part, all] = [formats.number(numerator), formats.number(denominator)];
  return mandateMessages[formats.lang].police(formats.share(share), part, all);
}
