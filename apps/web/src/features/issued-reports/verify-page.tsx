import { skipToken, useQuery } from '@apollo/client/react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { VerifyReportDocument, type VerifyReportQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { verifyMessages } from './verify.messages.ts';
import { scopeName } from './scope-name.ts';
import classes from './issued-reports.module.css';

/** Whether a print is genuine, for whoever holds one: no figure is told. */
export function VerifyPage() {
  const texts = useMessages(verifyMessages);
  const { code } = useSearch({ from: '/verify' });
  const navigate = useNavigate({ from: '/verify' });
  const [typed, setTyped] = useState(code ?? '');
  const { data, error, refetch } = useQuery(
    VerifyReportDocument,
    code === undefined ? skipToken : { variables: { code }, fetchPolicy: 'network-only' },
  );
  return (
    <div className={classes.page}>
      <h1>{texts.title}</h1>
      <p>{texts.lead}</p>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') void navigate({ search: (before) => ({ ...before, code: typed.trim() }) });
        }}
      >
        <TextField label={texts.code} hint={texts.hint} required maxLength={40} value={typed} onChange={setTyped} />
        <ActionButton type="submit" className={classes.primary}>
          {texts.check}
        </ActionButton>
      </form>
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {code !== undefined && !data && !error && <p role="status">{texts.checking}</p>}
      {data && !data.verifyReport && (
        <Notice kind="failure" title={texts.unknown}>
          <p>{texts.unknownText}</p>
        </Notice>
      )}
      {data?.verifyReport && <Proof found={data.verifyReport} />}
    </div>
  );
}

function Proof({ found }: { readonly found: NonNullable<VerifyReportQuery['verifyReport']> }) {
  const texts = useMessages(verifyMessages);
  const formats = useFormats();
  const { isGenuine, revision, latestRevision } = found;
  const facts = [
    [texts.rows.title, found.title],
    [texts.rows.scope, scopeName(found.scope, formats.lang)],
    [texts.rows.days, formats.range(found.from, found.to)],
    [texts.rows.revision, formats.number(revision)],
    [texts.rows.issuedAt, formats.dateTime(found.issuedAt)],
    [texts.rows.dataVersion, found.dataVersion],
    [texts.rows.hash, found.hash],
  ];
  return (
    <>
      <Notice kind={isGenuine ? 'success' : 'failure'} title={isGenuine ? texts.genuine : texts.damaged}>
        <p>{isGenuine ? texts.genuineText : texts.damagedText}</p>
        {latestRevision > revision && <p>{texts.later(formats.number(latestRevision))}</p>}
      </Notice>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
