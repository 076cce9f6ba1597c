import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMessages } from '../../language/language-context.tsx';
import { MandateFigures } from './mandate-figures.tsx';
import { mandateMessages } from './mandate.messages.ts';
import classes from './mandate-page.module.css';

/** The directive and what was done, under the choices of the address. */
export function MandatePage() {
  const texts = useMessages(mandateMessages);
  const search = useSearch({ from: '/mandate' });
  const navigate = useNavigate({ from: '/mandate' });
  return (
    <>
      <h1 className={classes.title}>{texts.title}</h1>
      <MandateFigures
        search={search}
        onChange={(part) => void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false })}
      />
    </>
  );
}
