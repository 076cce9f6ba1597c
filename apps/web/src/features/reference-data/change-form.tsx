import { useApolloClient } from '@apollo/client/react';
import { useId, useRef, useState, type SyntheticEvent } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { newUuid } from '../../components/new-uuid.ts';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import type { ReferenceChangePartsFragment } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useLang, useMessages } from '../../language/language-context.tsx';
import { FormField } from './form-field.tsx';
import type { FormSpec, Values } from './form.types.ts';
import { referenceDataMessages } from './reference-data.messages.ts';
import type { Choices } from './use-choices.ts';
import classes from './reference-data.module.css';

interface ChangeFormProps {
  readonly spec: FormSpec;
  readonly choices: Choices;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

type Fault = Pick<ReferenceChangePartsFragment['faults'][number], 'field' | 'message' | 'suggestion'>;

/** A change: what is wrong stands beside its field, and an answer that was lost is asked for again under the same key. */
export function ChangeForm({ spec, choices, onSaved, onCancel }: ChangeFormProps) {
  const texts = useMessages(referenceDataMessages);
  const formats = useFormats();
  const formId = useId();
  const [values, setValues] = useState<Values>(spec.start);
  const { send, faults, error, isBusy } = useSending(spec, onSaved);
  useSessionEnd(error);
  const shown = spec.fields.filter(({ when }) => when?.(values) ?? true);
  const others = faults.filter(({ field }) => !shown.some(({ name }) => name === field));
  const change = (name: string, value: string) => {
    if (name === 'base') choices.chooseBase(value);
    setValues({ ...values, [name]: value });
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const blank = shown.filter(({ name, required }) => required === true && (values[name] ?? '') === '');
    void send(
      values,
      blank.map(({ name }) => name),
    );
  };
  return (
    <form className={classes.form} aria-label={spec.title} noValidate onSubmit={submit}>
      {faults.length > 0 && (
        <p role="alert" className={classes.fault}>
          {texts.faults(formats.number(faults.length))}
        </p>
      )}
      {shown.map((field) => (
        <FormField
          key={field.name}
          id={`${formId}-${field.name}`}
          field={field}
          value={field.name === 'base' ? choices.base : (values[field.name] ?? '')}
          fault={faultText(faults.find((one) => one.field === field.name))}
          onChange={(value) => {
            change(field.name, value);
          }}
        />
      ))}
      {others.map(({ field, message, suggestion }) => (
        <p key={field} className={classes.fault}>
          {faultText({ message, suggestion })}
        </p>
      ))}
      {error !== null && <FailureNotice error={error} />}
      <FormActions isBusy={isBusy} onCancel={onCancel} />
    </form>
  );
}

function FormActions({ isBusy, onCancel }: { readonly isBusy: boolean; readonly onCancel: () => void }) {
  const texts = useMessages(referenceDataMessages);
  return (
    <div className={classes.actions}>
      <ActionButton type="submit" className={classes.primary} disabled={isBusy}>
        {texts.save}
      </ActionButton>
      <ActionButton onClick={onCancel}>{texts.cancel}</ActionButton>
    </div>
  );
}

function faultText(fault: Pick<Fault, 'message' | 'suggestion'> | undefined): string | undefined {
  return fault && `${fault.message} ${fault.suggestion}`;
}

function useSending(spec: FormSpec, onSaved: () => void) {
  const client = useApolloClient();
  const lang = useLang();
  const texts = useMessages(referenceDataMessages);
  // One key for one content: after an answer, or when the content changed, it is another change.
  const sent = useRef({ content: '', key: '' });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const send = async (values: Values, blank: readonly string[]) => {
    setFaults(blank.map((field) => ({ field, ...texts.dayNeeded })));
    if (blank.length > 0) return;
    const content = JSON.stringify(values);
    if (sent.current.content !== content) sent.current = { content, key: newUuid() };
    setBusy(true);
    setError(null);
    try {
      const asked = { idempotencyKey: sent.current.key, lang: API_LANG[lang] };
      const result = await spec.send(client, values, asked);
      setFaults(result.faults);
      if (result.changed) onSaved();
    } catch (fault) {
      setFaults([]);
      setError(fault);
    } finally {
      setBusy(false);
    }
  };
  return { send, faults, error, isBusy };
}
