import { Link } from '@tanstack/react-router';
import { Notice } from '../../components/notice.tsx';
import { useMessages } from '../../language/language-context.tsx';
import { overviewMessages } from './overview.messages.ts';
import classes from './overview-page.module.css';

/** Nothing was ever recorded: how to begin. */
export function EmptyOverview({ mayImport }: { readonly mayImport: boolean }) {
  const texts = useMessages(overviewMessages);
  return (
    <>
      <h1 className={classes.title}>{texts.title}</h1>
      <Notice kind="empty" title={texts.emptyTitle}>
        {mayImport ? (
          <>
            <ol className={classes.steps}>
              {texts.emptySteps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <Link to="/import">{texts.toImport}</Link>
          </>
        ) : (
          <p>{texts.emptyElse}</p>
        )}
      </Notice>
    </>
  );
}

/** A role that sees no figures is told so. */
export function NoAggregates({ mayImport }: { readonly mayImport: boolean }) {
  const texts = useMessages(overviewMessages);
  return (
    <Notice kind="info" title={texts.noAggregates}>
      <p>{texts.noAggregatesText}</p>
      {mayImport && <Link to="/import">{texts.toImport}</Link>}
    </Notice>
  );
}
