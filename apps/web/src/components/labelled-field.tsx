import { useId, type ReactNode } from 'react';
import classes from './text-field.module.css';

/** What ties a control to its label, its hint and its fault. */
export interface FieldTies {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

export interface FieldTexts {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with the value, and the repair. */
  readonly error?: string | undefined;
  /** Where something else leads to the control; else one is made. */
  readonly id?: string | undefined;
  /** How long its choices are, for a row of choices that must not move when they come. */
  readonly room?: 'topics' | 'bases' | undefined;
}

/** A control with its label above, its hint, and its fault right beneath. */
export function LabelledField({
  label,
  hint,
  error,
  id: given,
  room,
  children,
}: FieldTexts & { readonly children: (ties: FieldTies) => ReactNode }) {
  const made = useId();
  const id = given ?? made;
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error === undefined ? [] : [`${id}-error`])];
  return (
    <div className={classes.field} data-room={room}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && <p id={`${id}-hint`}>{hint}</p>}
      {children({
        id,
        ...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') }),
        ...(error === undefined ? {} : { 'aria-invalid': true }),
      })}
      {error !== undefined && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
    </div>
  );
}
