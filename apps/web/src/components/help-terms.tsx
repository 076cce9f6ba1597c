import { HelpLink } from './help-link.tsx';
import classes from './help-link.module.css';

interface HelpTermsProps {
  readonly terms: readonly { readonly term: string; readonly name: string }[];
}

/** What the figures of a table are, each one click away from how it is computed; the column heads have no room for it. */
export function HelpTerms({ terms }: HelpTermsProps) {
  return (
    <ul className={`${classes.terms ?? ''} screen-only`}>
      {terms.map(({ term, name }) => (
        <li key={term}>
          {name}
          <HelpLink term={term} name={name} />
        </li>
      ))}
    </ul>
  );
}
