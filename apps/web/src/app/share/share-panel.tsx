import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { CreateShareDocument, SharesDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { MadeLinks } from './made-links.tsx';
import { pageQuestions } from './page-questions.ts';
import { shareViewOf, type SharedPage, type ShareView } from './share-view.ts';
import { shareMessages } from './share.messages.ts';
import classes from './share-panel.module.css';

const DAYS = ['7', '30', '92'];

interface SharePanelProps {
  readonly page: SharedPage;
  readonly search: object;
  readonly data: ShareView['data'];
}

/** Makes a link to the view as it stands, shows it once, and ends links made before. */
export function SharePanel({ page, search, data }: SharePanelProps) {
  const texts = useMessages(shareMessages);
  const client = useApolloClient();
  const [days, setDays] = useState('7');
  const [state, setState] = useState<'asked' | 'failed' | null>(null);
  const [create, { data: made, error, loading }] = useMutation(CreateShareDocument, {
    refetchQueries: [SharesDocument],
  });
  const submit = async () => {
    setState('asked');
    const questions = await pageQuestions(client);
    setState(questions === null ? 'failed' : null);
    if (questions === null) return;
    const view = JSON.stringify(shareViewOf(page, search, data));
    // The failure is shown from the mutation's own state.
    await create({ variables: { input: { view, questions, days: Number(days) } } }).catch(() => undefined);
  };
  const { secret, refusal } = made?.createShare ?? {};
  return (
    <div className={classes.panel}>
      <p>{texts.explain}</p>
      {page === '/pack' && <p>{texts.explainPack}</p>}
      <div className={classes.row}>
        <SelectField label={texts.days} value={days} onChange={setDays}>
          {DAYS.map((value) => (
            <option key={value} value={value}>
              {texts.daysOf(value)}
            </option>
          ))}
        </SelectField>
        <ActionButton onClick={() => void submit()} disabled={loading || state === 'asked'}>
          {texts.create}
        </ActionButton>
      </div>
      {(loading || state === 'asked') && <p role="status">{texts.making}</p>}
      {state === 'failed' && <p role="alert">{texts.notWhole}</p>}
      {error && <FailureNotice error={error} />}
      {refusal && <p role="alert">{texts.refusals[refusal]}</p>}
      {secret && <NewLink secret={secret} />}
      <h2>{texts.mine}</h2>
      <MadeLinks mayEnd />
    </div>
  );
}

function NewLink({ secret }: { readonly secret: string }) {
  const texts = useMessages(shareMessages);
  return (
    <TextField
      label={texts.link}
      hint={texts.once}
      readOnly
      value={`${window.location.origin}/share#${secret}`}
      onChange={() => undefined}
    />
  );
}
