import { useQuery } from '@apollo/client/react';
import { Fragment, useState } from 'react';
import { Notice } from '../../components/notice.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { basisMessages } from '../../figures/basis.messages.ts';
import { OutlineVersionsDocument, type TakeBackOutlinesMutation } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { byBase, type OutlineVersion } from './by-base.ts';
import { OutlineRow } from './outline-row.tsx';
import { outlinesMessages } from './outlines.messages.ts';
import classes from './outlines.module.css';

/** The sets of outlines by map of units: which one is shown, where it comes from, and taking one back. Auditors read. */
export function OutlinesPage() {
  const texts = useMessages(outlinesMessages);
  const mayChange = useViewer().role === 'ADMINISTRATOR';
  const { data, error, refetch } = useQuery(OutlineVersionsDocument, { fetchPolicy: 'cache-and-network' });
  useSessionEnd(error);
  const [taken, setTaken] = useState<TakeBackOutlinesMutation['takeBackOutlines'] | null>(null);
  const reload = () => void refetch();
  const found = data?.outlineVersions;
  return (
    <div className={classes.page}>
      <h1>{texts.title}</h1>
      <p>{texts.lead}</p>
      {error && !found && <FailureNotice error={error} onRetry={reload} />}
      {!error && !found && <p role="status">{texts.loading}</p>}
      {taken && <TakenBack {...taken} />}
      {found && (
        <Sets
          versions={found}
          mayChange={mayChange}
          onTakenBack={(outcome) => {
            setTaken(outcome);
            reload();
          }}
        />
      )}
      <HowTo isFirst={found?.length === 0} />
    </div>
  );
}

function TakenBack({ version, inForce }: TakeBackOutlinesMutation['takeBackOutlines']) {
  const texts = useMessages(outlinesMessages);
  const formats = useFormats();
  return (
    <Notice kind="success" title={texts.done(formats.number(version))}>
      <p>{typeof inForce === 'number' ? texts.doneInForce(formats.number(inForce)) : texts.doneTiles}</p>
    </Notice>
  );
}

interface SetsProps {
  readonly versions: readonly OutlineVersion[];
  readonly mayChange: boolean;
  readonly onTakenBack: (outcome: TakeBackOutlinesMutation['takeBackOutlines']) => void;
}

function Sets({ versions, mayChange, onTakenBack }: SetsProps) {
  const texts = useMessages(outlinesMessages);
  const { AS_OF_EVENT: _none, ...names } = useMessages(basisMessages).bases;
  if (versions.length === 0)
    return (
      <Notice kind="empty" title={texts.noneAtAll}>
        <p>{texts.noneAtAllText}</p>
      </Notice>
    );
  return byBase(versions, names).map(({ base, name, sets }) => (
    <section key={base} className={classes.section} aria-labelledby={`outlines-${base}`}>
      <h2 id={`outlines-${base}`}>{name}</h2>
      {sets.length === 0 && <p className={classes.hint}>{texts.noneOfBase}</p>}
      {sets.length > 0 && (
        <ul className={classes.sets}>
          {sets.map((set) => (
            <OutlineRow key={set.id} {...{ set, name, mayChange, onTakenBack }} />
          ))}
        </ul>
      )}
    </section>
  ));
}

/** Paper has it only where there is nothing else to tell. */
function HowTo({ isFirst }: { readonly isFirst: boolean }) {
  const texts = useMessages(outlinesMessages);
  const { file, stated, options } = texts;
  const words = ['npx lantoa area import', file, '--base LS_65', `--source "${stated}"`, `--licence "${stated}"`];
  return (
    <section className={`${classes.section ?? ''} ${isFirst ? '' : 'screen-only'}`} aria-labelledby="outlines-how-to">
      <h2 id="outlines-how-to">{texts.howTo}</h2>
      <p>{texts.howToText}</p>
      <code className={classes.command}>
        {[...words, '--dry-run'].map((word) => (
          <Fragment key={word}>
            <span>{word}</span>{' '}
          </Fragment>
        ))}
      </code>
      <dl className={classes.facts}>
        {Object.entries(options).map(([option, meaning]) => (
          <div key={option}>
            <dt>
              <code>{option}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.hint}>{texts.simplified}</p>
    </section>
  );
}
