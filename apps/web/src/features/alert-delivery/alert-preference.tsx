import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import {
  OwnAlertPreferenceDocument,
  SaveAlertPreferenceDocument,
  type DigestMode,
  type OwnAlertPreferenceQuery,
} from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { alertPreferenceMessages } from './alert-preference.messages.ts';
import classes from './alert-delivery.module.css';

type Preference = OwnAlertPreferenceQuery['alertPreference'];

const MODES: readonly DigestMode[] = ['NONE', 'DAILY', 'AT_ONCE'];

/** How the own account is told about alerts. */
export function OwnAlertPreference() {
  const texts = useMessages(alertPreferenceMessages);
  const { data, error, refetch } = useQuery(OwnAlertPreferenceDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <section className={classes.section} aria-labelledby="alert-mails">
      <h2 id="alert-mails">{texts.title}</h2>
      <p>{texts.text}</p>
      {error && !data && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {data && <PreferenceForm kept={data.alertPreference} />}
    </section>
  );
}

function PreferenceForm({ kept }: { readonly kept: Preference }) {
  const texts = useMessages(alertPreferenceMessages);
  const [save, { data, loading, error }] = useMutation(SaveAlertPreferenceDocument);
  const [mode, setMode] = useState(kept.mode);
  const [quietFrom, setFrom] = useState(kept.quietFrom);
  const [quietTo, setTo] = useState(kept.quietTo);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        // The failure is shown from the mutation's own state.
        save({ variables: { input: { mode, quietFrom, quietTo } } }).catch(() => undefined);
      }}
    >
      {!kept.isMailSetUp && <p className={classes.hint}>{texts.notSetUp}</p>}
      <SelectField
        label={texts.mode}
        value={mode}
        onChange={(chosen) => {
          setMode(MODES.find((one) => one === chosen) ?? 'NONE');
        }}
      >
        {MODES.map((one) => (
          <option key={one} value={one}>
            {texts.modes[one]}
          </option>
        ))}
      </SelectField>
      <p className={classes.hint}>{texts.quiet}</p>
      <div className={classes.times}>
        <TextField {...{ label: texts.from, value: quietFrom, onChange: setFrom, type: 'time', required: true }} />
        <TextField {...{ label: texts.to, value: quietTo, onChange: setTo, type: 'time', required: true }} />
      </div>
      {error && <FailureNotice error={error} />}
      {!error && !loading && data && <Notice kind="success" title={texts.saved} />}
      <ActionButton type="submit" disabled={loading}>
        {texts.submit}
      </ActionButton>
    </form>
  );
}
