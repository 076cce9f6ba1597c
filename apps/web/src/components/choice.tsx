import { SelectField } from './select-field.tsx';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value | undefined;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  /** Name of "no choice"; without it something is always chosen. */
  readonly all?: string;
  readonly disabled?: boolean;
  readonly room?: 'topics' | 'bases' | undefined;
  readonly onChange: (value: Value | undefined) => void;
}

/** One choice of few, as the device shows it best. A value that the list does not hold (yet) stays chosen under its own name. */
export function Choice<Value extends string>({
  label,
  value,
  choices,
  all,
  disabled = false,
  room,
  onChange,
}: ChoiceProps<Value>) {
  const known = value === undefined || choices.some((choice) => choice.value === value);
  const options = [
    ...(all === undefined ? [] : [{ value: '', label: all }]),
    ...choices,
    ...(known ? [] : [{ value, label: value }]),
  ];
  return (
    <SelectField
      label={label}
      room={room}
      disabled={disabled}
      value={value ?? ''}
      onChange={(chosen) => {
        onChange(choices.find((choice) => choice.value === chosen)?.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </SelectField>
  );
}
