import type { InputHTMLAttributes, ReactNode } from 'react';
import type { Option } from './use-lists.ts';
import classes from './entry-page.module.css';

/** Id of a field, for labels and for the links of the summary. */
export function fieldId(field: string): string {
  return `entry-${field}`;
}

interface ChecksProps {
  readonly field: string;
  readonly legend: string;
  readonly options: readonly Option[];
  readonly values: readonly string[];
  readonly error: string | undefined;
  /** In the order in which they were chosen. */
  readonly onChange: (values: readonly string[]) => void;
  readonly children?: ReactNode;
}

/** Several of a list. */
export function Checks({ field, legend, options, values, error, onChange, children }: ChecksProps) {
  const errorId = `${fieldId(field)}-error`;
  return (
    <fieldset
      id={fieldId(field)}
      tabIndex={-1}
      className={classes.checks}
      {...(error === undefined ? {} : { 'aria-describedby': errorId })}
    >
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
      {children}
      {error !== undefined && (
        <p id={errorId} className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

interface FigureProps {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
}

interface LabelledProps extends Pick<FigureProps, 'field' | 'label' | 'error'> {
  readonly description?: string | undefined;
  /** The control itself, with what ties it to its label, its hint and its fault. */
  readonly control: (ties: ReturnType<typeof tiesOf>) => ReactNode;
}

function tiesOf(field: string, error: string | undefined, description?: string) {
  const id = fieldId(field);
  const described = [
    ...(description === undefined ? [] : [`${id}-hint`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ];
  return {
    id,
    'aria-invalid': error !== undefined,
    ...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') }),
  };
}

function Labelled({ field, label, error, description, control }: LabelledProps) {
  const id = fieldId(field);
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      {description !== undefined && (
        <p id={`${id}-hint`} className={classes.hint}>
          {description}
        </p>
      )}
      {control(tiesOf(field, error, description))}
      {error !== undefined && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
    </div>
  );
}

type InputProps = FigureProps &
  Pick<LabelledProps, 'description'> &
  Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'inputMode' | 'max'>;

function Input({ field, label, value, error, description, onChange, ...kind }: InputProps) {
  return (
    <Labelled
      {...{ field, label, error, description }}
      control={(ties) => (
        <input
          {...ties}
          {...kind}
          value={value}
          autoComplete="off"
          onChange={(event) => {
            onChange(event.currentTarget.value);
          }}
        />
      )}
    />
  );
}

/** A count: the number pad of a phone, and no arrows that change a figure by accident. */
export function Figure(props: FigureProps) {
  return <Input {...props} inputMode="decimal" />;
}

interface OneOfProps extends FigureProps {
  readonly options: readonly Option[];
  /** What stands for no choice. */
  readonly none: string;
}

/** One of a list, as the device shows it best. */
export function OneOf({ field, label, value, error, options, none, onChange }: OneOfProps) {
  const isKnown = value === '' || options.some((option) => option.value === value);
  const shown = [{ value: '', label: none }, ...options, ...(isKnown ? [] : [{ value, label: value }])];
  return (
    <Labelled
      {...{ field, label, error }}
      control={(ties) => (
        <select
          {...ties}
          value={value}
          onChange={(event) => {
            onChange(event.currentTarget.value);
          }}
        >
          {shown.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    />
  );
}

/** A day. */
export function Day(props: FigureProps & Pick<LabelledProps, 'description'> & { readonly max: string }) {
  return <Input {...props} type="date" />;
}

/** A line of free text. */
export function Line(props: FigureProps & Pick<LabelledProps, 'description'>) {
  return <Input {...props} />;
}
