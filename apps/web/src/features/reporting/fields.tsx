import { SelectField } from '../../components/select-field.tsx';
import classes from './reporting.module.css';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface OneOfProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  /** What stands for no choice; without it something is always chosen. */
  readonly none?: string;
  readonly onChange: (value: string) => void;
}

/** One of a list. */
export function OneOf({ options, none, ...field }: OneOfProps) {
  return (
    <SelectField {...field} required={none !== undefined}>
      {none !== undefined && <option value="">{none}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </SelectField>
  );
}

interface SomeOfProps {
  readonly legend: string;
  readonly options: readonly Option[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** Several of a list. */
export function SomeOf({ legend, options, values, onChange }: SomeOfProps) {
  return (
    <fieldset className={classes.checks}>
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={values.includes(value)}
            onChange={(event) => {
              onChange(event.currentTarget.checked ? [...values, value] : values.filter((one) => one !== value));
            }}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
