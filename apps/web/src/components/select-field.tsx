import type { ReactNode } from 'react';
import { LabelledField, type FieldTexts } from './labelled-field.tsx';

interface SelectFieldProps extends FieldTexts {
  readonly value: string;
  readonly disabled?: boolean;
  readonly required?: boolean;
  /** Options, or groups of them. */
  readonly children: ReactNode;
  readonly onChange: (value: string) => void;
}

/** One of a list, as the device shows it best. */
export function SelectField({ children, onChange, value, disabled, required, ...texts }: SelectFieldProps) {
  return (
    <LabelledField {...texts}>
      {(ties) => (
        <select
          {...ties}
          value={value}
          disabled={disabled}
          required={required}
          onChange={(event) => {
            onChange(event.currentTarget.value);
          }}
        >
          {children}
        </select>
      )}
    </LabelledField>
  );
}
