import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useMessages } from '../../language/language-context.tsx';
import type { FieldSpec } from './form.types.ts';
import { referenceDataMessages } from './reference-data.messages.ts';

interface FormFieldProps {
  readonly id: string;
  readonly field: FieldSpec;
  readonly value: string;
  /** What is wrong with it, and the repair. */
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
}

/** The control that fits the kind of a field. */
export function FormField({ field, fault, ...control }: FormFieldProps) {
  const { choose } = useMessages(referenceDataMessages);
  const { label, hint, kind, options = [] } = field;
  const all = { ...control, label, hint, error: fault };
  if (kind !== 'select') {
    const type = kind === 'date' ? 'date' : 'text';
    return <TextField {...all} type={type} {...(kind === 'number' ? { inputMode: 'numeric' } : {})} />;
  }
  return (
    <SelectField {...all}>
      <option value="">{choose}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </SelectField>
  );
}
