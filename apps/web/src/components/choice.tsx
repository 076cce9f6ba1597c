import { NativeSelect } from '@mantine/core';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value | undefined;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  /** Name of "no choice"; without it something is always chosen. */
  readonly all?: string;
  readonly disabled?: boolean;
  readonly onChange: (value: Value | undefined) => void;
}

/** One choice of few, as the device shows it best. A value that the list does not hold (yet) stays chosen under its own name. */
export function Choice<Value extends string>({
  label,
  value,
  choices,
  all,
  disabled = false,
  onChange,
}: ChoiceProps<Value>) {
  const known = value === undefined || choices.some((choice) => choice.value === value);
  return (
    <NativeSelect
      label={label}
      disabled={disabled}
      value={value ?? ''}
      data={[
        ...(all === undefined ? [] : [{ value: '', label: all }]),
        ...choices,
        ...(known ? [] : [{ value, label: value }]),
      ]}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange(choices.find((choice) => choice.value === chosen)?.value);
      }}
    />
  );
}
