import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMessages } from '../../language/language-context.tsx';
import { comparisonMessages } from './comparison.messages.ts';
import { DistrictFigures } from './district-figures.tsx';
import classes from './comparison.module.css';

/** The comparison of units under the choices of the address. */
export function DistrictsPage() {
  const texts = useMessages(comparisonMessages);
  const search = useSearch({ from: '/districts' });
  const navigate = useNavigate({ from: '/districts' });
  return (
    <>
      <h1 className={classes.title}>{texts.title}</h1>
      <DistrictFigures
        search={search}
        onChange={(part) => void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false })}
      />
    </>
  );
}
