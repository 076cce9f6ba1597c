import { useNavigate, useSearch } from '@tanstack/react-router';
import { HelpTerms } from '../../components/help-terms.tsx';
import { useMessages } from '../../language/language-context.tsx';
import { ObservancesFigures } from './observances-figures.tsx';
import { observanceMessages } from './observances.messages.ts';
import classes from './observances.module.css';

/** The calendar of observances, under the choices of the address. */
export function ObservancesPage() {
  const texts = useMessages(observanceMessages);
  const search = useSearch({ from: '/observances' });
  const navigate = useNavigate({ from: '/observances' });
  return (
    <>
      <h1 className={classes.title}>{texts.title}</h1>
      <HelpTerms
        terms={[
          { term: 'observance', name: texts.title },
          { term: 'observance_lift', name: texts.sections.lift },
          { term: 'observance_plan', name: texts.plans.title },
        ]}
      />
      <ObservancesFigures
        search={search}
        onChange={(part) => void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false })}
      />
    </>
  );
}
