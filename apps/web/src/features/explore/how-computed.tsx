import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ExplorePartsFragment, Measure } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { named } from '../../figures/names.ts';
import { useMethods } from '../../reference/reference.tsx';
import { exploreMessages } from './explore.messages.ts';
import classes from './explore.module.css';

type Explained = NonNullable<ExplorePartsFragment['evidence']['explain']>;

interface HowComputedProps {
  readonly explained: Explained | null;
  readonly measures: readonly Measure[];
}

/** The formula of each measure, and the SQL that answered, as the server tells it. */
export function HowComputed({ explained, measures }: HowComputedProps) {
  const texts = useMessages(exploreMessages);
  const methods = useMethods(measures);
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={`${classes.how ?? ''} screen-only`}
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{texts.how}</summary>
      {isOpen && (
        <>
          <h3>{texts.formulas}</h3>
          <dl>
            {methods.map(({ term, name, definition, source }) => (
              <div key={term}>
                <dt>{name}</dt>
                <dd>
                  {definition}{' '}
                  <small>
                    ({texts.source}: {source})
                  </small>{' '}
                  <Link to="/help" search={{ term }}>
                    {texts.inHelp}
                    <span className="visually-hidden">: {name}</span>
                  </Link>
                </dd>
              </div>
            ))}
          </dl>
          {explained && <Statement explained={explained} />}
        </>
      )}
    </details>
  );
}

function Statement({ explained }: { readonly explained: Explained }) {
  const texts = useMessages(exploreMessages);
  const formats = useFormats();
  const { profile, rowsRead, sql, bindings } = explained;
  const read = typeof rowsRead === 'number' ? texts.rowsRead(formats.number(rowsRead)) : '';
  return (
    <>
      <h3>{texts.sql}</h3>
      <p>
        {named(texts.profiles, profile) ?? profile} {read}
      </p>
      <pre tabIndex={0} role="group" aria-label={texts.sql}>
        {sql}
      </pre>
      <h3>{texts.bindings}</h3>
      {bindings ? (
        <pre tabIndex={0} role="group" aria-label={texts.bindings}>
          {bindings.join('\n')}
        </pre>
      ) : (
        <p>{texts.noBindings}</p>
      )}
    </>
  );
}
