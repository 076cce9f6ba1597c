import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { ShownOnce } from '../../components/shown-once.tsx';
import { TextField } from '../../components/text-field.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { AlertWebhooksDocument, CreateAlertWebhookDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { WebhookRow } from './webhook-row.tsx';
import { webhooksMessages } from './webhooks.messages.ts';
import classes from './alert-delivery.module.css';

/** Addresses that alerts are sent to: declared, tried, paused and removed by administrators, read by auditors. */
export function WebhooksPage() {
  const texts = useMessages(webhooksMessages);
  const { role } = useViewer();
  const { data, error, refetch } = useQuery(AlertWebhooksDocument, { fetchPolicy: 'cache-and-network' });
  useSessionEnd(error);
  const mayChange = role === 'ADMINISTRATOR';
  const changed = () => void refetch();
  return (
    <div className={classes.page}>
      <h1>{texts.title}</h1>
      <p>{texts.lead}</p>
      {error && !data && <FailureNotice error={error} onRetry={changed} />}
      {!error && !data && <p role="status">{texts.loading}</p>}
      {data?.alertWebhooks.length === 0 && <p>{texts.none}</p>}
      {data && data.alertWebhooks.length > 0 && (
        <ul className={classes.hooks}>
          {data.alertWebhooks.map((hook) => (
            <WebhookRow key={hook.id} hook={hook} mayChange={mayChange} onChange={changed} />
          ))}
        </ul>
      )}
      {mayChange && <NewWebhook onMade={changed} />}
    </div>
  );
}

function NewWebhook({ onMade }: { readonly onMade: () => void }) {
  const texts = useMessages(webhooksMessages);
  const [create, { data, loading, error }] = useMutation(CreateAlertWebhookDocument);
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const submit = async () => {
    const answer = await create({ variables: { name, url } }).catch(() => null);
    if (!answer?.data) return;
    setName('');
    setUrl('');
    onMade();
  };
  return (
    <section className={classes.section} aria-labelledby="new-webhook">
      <h2 id="new-webhook">{texts.add}</h2>
      {data && <ShownOnce title={texts.made} text={texts.madeText} secret={data.createAlertWebhook.secret} />}
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          {...{ label: texts.name, hint: texts.nameHint, value: name, onChange: setName }}
          {...{ required: true, maxLength: 60 }}
        />
        <TextField
          {...{ label: texts.url, hint: texts.urlHint, value: url, onChange: setUrl }}
          {...{ required: true, maxLength: 500, type: 'url', inputMode: 'url' }}
        />
        {error && <FailureNotice error={error} />}
        <ActionButton type="submit" disabled={loading}>
          {texts.submit}
        </ActionButton>
      </form>
    </section>
  );
}
