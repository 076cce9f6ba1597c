import { basisParts } from '../../figures/basis.ts';
import type { EvidencePartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import type { Explored } from './explore-question.ts';

type Asked = Pick<Explored, 'period' | 'range'>;

/** The period of a question: its name, or days of one's own as they are. */
export function periodText({ period, range }: Asked, formats: Formats): string {
  return range === null ? formats.period(period) : formats.range(range.from, range.to);
}

/** What the figures rest on, as under every chart; days of one's own have no other name than themselves. */
export function exploreBasis(evidence: EvidencePartsFragment, asked: Asked, formats: Formats): string {
  const [named = '', ...rest] = basisParts(evidence, asked.period, formats);
  return `${[asked.range === null ? named : periodText(asked, formats), ...rest].join('; ')}.`;
}
