import { useState } from 'react';
import { ActionButton } from '../action-button.tsx';
import { TextField } from '../text-field.tsx';

interface KeepFormProps {
  readonly texts: { readonly name: string; readonly hint: string; readonly share: string; readonly save: string };
  readonly mayShare: boolean;
  readonly classes: {
    readonly form?: string | undefined;
    readonly share: string | undefined;
    readonly actions?: string | undefined;
  };
  /** Answers null once it is kept, else why it is refused; undefined where that is told elsewhere. */
  readonly keep: (name: string, isShared: boolean) => Promise<string | null | undefined>;
}

/** Keeps what stands on the page under a name, for the own account or for its body. */
export function KeepForm({ texts, mayShare, classes, keep }: KeepFormProps) {
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const [refused, setRefused] = useState<string | undefined>();
  const submit = async () => {
    const refusal = await keep(name, isShared);
    setRefused(refusal ?? undefined);
    if (refusal === null) setName('');
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField label={texts.name} hint={texts.hint} value={name} error={refused} onChange={setName} />
      {mayShare && (
        <label className={classes.share}>
          <input
            type="checkbox"
            checked={isShared}
            onChange={(event) => {
              setShared(event.currentTarget.checked);
            }}
          />
          {texts.share}
        </label>
      )}
      <div className={classes.actions}>
        <ActionButton type="submit">{texts.save}</ActionButton>
      </div>
    </form>
  );
}
