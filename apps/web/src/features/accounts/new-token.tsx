import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ShownOnce } from '../../components/shown-once.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { CreateOwnTokenDocument } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { accountMessages } from './account.messages.ts';
import { Refused } from './refused.tsx';
import classes from './accounts-page.module.css';

const LIFETIMES = ['30', '90', '180', '366'];

/** A token with an end, told a single time. */
export function NewToken({ onMade }: { readonly onMade: () => void }) {
  const { tokens: texts } = useMessages(accountMessages);
  const formats = useFormats();
  const [create, { data, loading, error }] = useMutation(CreateOwnTokenDocument);
  const [name, setName] = useState('');
  const [days, setDays] = useState('90');
  const submit = async () => {
    const answer = await create({ variables: { name, days: Number(days) } }).catch(() => null);
    if (!answer?.data?.createOwnToken.token) return;
    setName('');
    onMade();
  };
  const made = data?.createOwnToken.token;
  return (
    <form
      className={`${classes.form ?? ''} screen-only`}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {made && <ShownOnce title={texts.made} text={texts.madeText} secret={made} />}
      <TextField
        {...{ label: texts.name, hint: texts.nameHint, value: name, onChange: setName }}
        {...{ required: true, maxLength: 100, autoComplete: 'off' }}
      />
      <SelectField label={texts.days} value={days} onChange={setDays}>
        {LIFETIMES.map((lifetime) => (
          <option key={lifetime} value={lifetime}>
            {texts.daysOf(formats.number(Number(lifetime)))}
          </option>
        ))}
      </SelectField>
      <Refused refusal={data?.createOwnToken.refusal} />
      {error && <FailureNotice error={error} />}
      <ActionButton type="submit" disabled={loading}>
        {texts.submit}
      </ActionButton>
    </form>
  );
}
