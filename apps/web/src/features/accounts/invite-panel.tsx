import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ShownOnce } from '../../components/shown-once.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { InviteDocument, type AccessInput, type AccountsQuery } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { AccessForm } from './access-form.tsx';
import { accountsMessages } from './accounts.messages.ts';
import { linkOf } from './link-of.ts';
import { Refused } from './refused.tsx';
import { usersMessages } from './users.messages.ts';
import classes from './accounts-page.module.css';

interface InvitePanelProps {
  readonly bodies: AccountsQuery['accessBodies'];
  readonly onChange: () => void;
}

const START = { role: 'REPORTER', organisation: null, units: [] } as const;

/** An invitation: its link is told a single time. */
export function InvitePanel({ bodies, onChange }: InvitePanelProps) {
  const { invite: texts } = useMessages(usersMessages);
  const { cancel } = useMessages(accountsMessages);
  const [isOpen, setOpen] = useState(false);
  const [email, setEmail] = useState('');
  const [invite, { data, loading, error }] = useMutation(InviteDocument);
  const turn = () => {
    setOpen(!isOpen);
  };
  const submit = async (access: AccessInput) => {
    const answer = await invite({ variables: { input: { email, access } } }).catch(() => null);
    if (!answer?.data?.invite.secret) return;
    setOpen(false);
    setEmail('');
    onChange();
  };
  const secret = data?.invite.secret;
  return (
    <div>
      {secret && <ShownOnce title={texts.made} text={texts.madeText} secret={linkOf('/invitation', secret)} />}
      {!isOpen && <ActionButton onClick={turn}>{texts.open}</ActionButton>}
      {isOpen && (
        <section className={classes.panel} aria-labelledby="invite-title">
          <h2 id="invite-title">{texts.title}</h2>
          <AccessForm
            {...{ bodies, start: START, submit: texts.submit, isBusy: loading }}
            onSubmit={(access) => void submit(access)}
            before={
              <TextField
                {...{ label: texts.email, type: 'email', value: email, onChange: setEmail }}
                {...{ required: true, autoComplete: 'off' }}
              />
            }
          >
            <Refused refusal={data?.invite.refusal} />
            {error && <FailureNotice error={error} />}
          </AccessForm>
          <div className={classes.actions}>
            <ActionButton onClick={turn}>{cancel}</ActionButton>
          </div>
        </section>
      )}
    </div>
  );
}
