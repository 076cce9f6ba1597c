import { basisParts } from '../../figures/basis.ts';
import type { EvidencePartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { overviewMessages } from './overview.messages.ts';
import classes from './overview-page.module.css';

/** How fresh and how complete the figures are, in one line. */
export function Freshness({ evidence, period }: { readonly evidence: EvidencePartsFragment; readonly period: string }) {
  const texts = useMessages(overviewMessages);
  const formats = useFormats();
  return (
    <p className={classes.freshness}>
      <span className={classes.basis}>{basisParts(evidence, period, formats).join(' · ')}. </span>
      {texts.areaWide}
    </p>
  );
}
