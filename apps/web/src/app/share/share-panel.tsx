import { useMutation } from '@apollo/client/react';
import { print } from 'graphql';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { CreateShareDocument, SharesDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import type { OverviewSearch } from '../overview/overview-search.ts';
import { MadeLinks } from './made-links.tsx';
import { shareQuestions, shareViewOf, type ShareView } from './share-view.ts';
import { shareMessages } from './share.messages.ts';
import classes from './share-panel.module.css';

const DAYS = ['7', '30', '92'];

interface SharePanelProps {
  readonly search: OverviewSearch;
  readonly data: ShareView['data'];
}

/** Makes a link to the view as it stands, shows it once, and ends links made before. */
export function SharePanel({ search, data }: SharePanelProps) {
  const texts = useMessages(shareMessages);
  const [days, setDays] = useState('7');
  const [create, { data: made, error, loading }] = useMutation(CreateShareDocument, {
    refetchQueries: [SharesDocument],
  });
  const submit = () => {
    const view = shareViewOf(search, data);
    const questions = shareQuestions(view).map(({ document, variables }) => ({
      query: print(document),
      variables: JSON.stringify(variables),
    }));
    // The failure is shown from the mutation's own state.
    create({ variables: { input: { view: JSON.stringify(view), questions, days: Number(days) } } }).catch(
      () => undefined,
    );
  };
  const { secret, refusal } = made?.createShare ?? {};
  return (
    <div className={classes.panel}>
      <p>{texts.explain}</p>
      <div className={classes.row}>
        <SelectField label={texts.days} value={days} onChange={setDays}>
          {DAYS.map((value) => (
            <option key={value} value={value}>
              {texts.daysOf(value)}
            </option>
          ))}
        </SelectField>
        <ActionButton onClick={submit} disabled={loading}>
          {texts.create}
        </ActionButton>
      </div>
      {error && <FailureNotice error={error} />}
      {refusal && <p role="alert">{texts.refusals[refusal]}</p>}
      {secret && (
        <TextField
          label={texts.link}
          hint={texts.once}
          readOnly
          value={`${window.location.origin}/share#${secret}`}
          onChange={() => undefined}
        />
      )}
      <h2>{texts.mine}</h2>
      <MadeLinks mayEnd />
    </div>
  );
}
