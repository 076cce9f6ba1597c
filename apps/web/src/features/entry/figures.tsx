import type { Indicator } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import type { FormPart } from './entry-form.tsx';
import { entryFieldMessages } from './entry-fields.messages.ts';
import { Figure } from './fields.tsx';
import classes from './entry-page.module.css';

/** Counts of an activity; one that is typed anew is no longer the rounded one that was recorded. */
export function Figures({
  draft,
  change,
  errorOf,
  indicators,
}: FormPart & { readonly indicators: readonly Indicator[] }) {
  const names = useMessages(entryFieldMessages);
  return (
    <div className={classes.pair}>
      {indicators.map((indicator) => (
        <Figure
          key={indicator}
          field={indicator}
          label={names.indicators[indicator]}
          value={draft.counts[indicator] ?? ''}
          error={errorOf(indicator)}
          onChange={(text) => {
            const rounded = draft.rounded.filter((one) => one !== indicator);
            change({ counts: { ...draft.counts, [indicator]: text }, rounded });
          }}
        />
      ))}
    </div>
  );
}
