import { useMutation } from '@apollo/client/react';
import { Notice } from '../../components/notice.tsx';
import { ShownOnce } from '../../components/shown-once.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import {
  ChangeAccountAccessDocument,
  ResetPasswordDocument,
  ResetSecondStepDocument,
  SetAccountDisabledDocument,
  type AccountPartsFragment,
  type AccountsQuery,
} from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { AccessForm } from './access-form.tsx';
import { ConfirmedAct } from './confirmed-act.tsx';
import { linkOf } from './link-of.ts';
import { Refused } from './refused.tsx';
import { usersMessages } from './users.messages.ts';
import classes from './accounts-page.module.css';

interface AccountPanelProps {
  readonly account: AccountPartsFragment;
  readonly bodies: AccountsQuery['accessBodies'];
  readonly onChange: () => void;
}

/** What administrators change about one account. */
export function AccountPanel(props: AccountPanelProps) {
  return (
    <div className={classes.panel}>
      <ChangeAccess {...props} />
      {!props.account.disabled && <ResetPassword {...props} />}
      <ResetStep {...props} />
      <Disable {...props} />
    </div>
  );
}

function ChangeAccess({ account, bodies, onChange }: AccountPanelProps) {
  const { access: texts } = useMessages(usersMessages);
  const [change, { data, loading, error }] = useMutation(ChangeAccountAccessDocument);
  const outcome = data?.changeAccountAccess;
  return (
    <section>
      <h3>{texts.title}</h3>
      <AccessForm
        {...{ bodies, start: account, submit: texts.submit, isBusy: loading }}
        onSubmit={(access) => {
          change({ variables: { id: account.id, access } }).then(onChange, () => undefined);
        }}
      >
        {outcome && !outcome.refusal && <Notice kind="success" title={texts.saved} />}
        <Refused refusal={outcome?.refusal} />
        {error && <FailureNotice error={error} />}
      </AccessForm>
    </section>
  );
}

function ResetPassword({ account: { id }, onChange }: AccountPanelProps) {
  const { reset: texts } = useMessages(usersMessages);
  const [reset, { data, loading, error }] = useMutation(ResetPasswordDocument);
  const secret = data?.resetPassword.secret;
  return (
    <section>
      <h3>{texts.title}</h3>
      {secret && <ShownOnce title={texts.made} text={texts.madeText} secret={linkOf('/new-password', secret)} />}
      <ConfirmedAct
        {...{ label: texts.open, text: texts.text, isBusy: loading }}
        onConfirm={() => {
          reset({ variables: { id } }).then(onChange, () => undefined);
        }}
      />
      <Refused refusal={data?.resetPassword.refusal} />
      {error && <FailureNotice error={error} />}
    </section>
  );
}

function ResetStep({ account: { id } }: AccountPanelProps) {
  const { step: texts } = useMessages(usersMessages);
  const [reset, { data, loading, error }] = useMutation(ResetSecondStepDocument);
  const outcome = data?.resetSecondStep;
  return (
    <section>
      <h3>{texts.title}</h3>
      {outcome && !outcome.refusal && <Notice kind="success" title={texts.done} />}
      <ConfirmedAct
        {...{ label: texts.open, text: texts.text, isBusy: loading }}
        onConfirm={() => {
          reset({ variables: { id } }).catch(() => undefined);
        }}
      />
      <Refused refusal={outcome?.refusal} />
      {error && <FailureNotice error={error} />}
    </section>
  );
}

function Disable({ account: { id, disabled }, onChange }: AccountPanelProps) {
  const { disable: texts } = useMessages(usersMessages);
  const [set, { data, loading, error }] = useMutation(SetAccountDisabledDocument);
  return (
    <section>
      <h3>{texts.title}</h3>
      <ConfirmedAct
        {...{ label: disabled ? texts.enable : texts.disable, isBusy: loading }}
        text={disabled ? texts.enableText : texts.disableText}
        onConfirm={() => {
          set({ variables: { id, disabled: !disabled } }).then(onChange, () => undefined);
        }}
      />
      <Refused refusal={data?.setAccountDisabled.refusal} />
      {error && <FailureNotice error={error} />}
    </section>
  );
}
