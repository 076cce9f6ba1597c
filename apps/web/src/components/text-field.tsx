import type { InputHTMLAttributes } from 'react';
import { LabelledField, type FieldTexts } from './labelled-field.tsx';

interface TextFieldProps extends FieldTexts, Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'id'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One line of text with its label, light enough for every page. */
export function TextField({ label, hint, error, id, autoComplete = 'off', onChange, ...input }: TextFieldProps) {
  return (
    <LabelledField label={label} hint={hint} error={error} id={id}>
      {(ties) => (
        <input
          {...ties}
          {...input}
          autoComplete={autoComplete}
          onChange={(event) => {
            onChange(event.currentTarget.value);
          }}
        />
      )}
    </LabelledField>
  );
}
