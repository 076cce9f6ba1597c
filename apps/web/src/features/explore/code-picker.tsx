import { foldVietnamese } from '@lantoa/domain';
import { useId, useState, type ReactNode } from 'react';
import { TextField } from '../../components/text-field.tsx';
import { useMessages } from '../../language/language-context.tsx';
import { exploreMessages } from './explore.messages.ts';
import classes from './explore.module.css';

export interface PickerChoice {
  readonly value: string;
  readonly label: string;
  readonly beside?: ReactNode;
}
export interface PickerGroup {
  /** null: the list has no parts. */
  readonly title: string | null;
  readonly choices: readonly PickerChoice[];
}

interface CodePickerProps {
  readonly label: string;
  readonly findLabel: string;
  readonly groups: readonly PickerGroup[];
  readonly chosen: readonly string[];
  /** Nothing more can be chosen, and why. */
  readonly full?: string | undefined;
  /** What the list holds, where that needs saying. */
  readonly note?: string | undefined;
  readonly startsOpen?: boolean;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Several of a list, behind a button that says what is chosen; found without regard to marks. */
export function CodePicker({ label, groups, chosen, startsOpen = false, ...rest }: CodePickerProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  const id = useId();
  const choices = groups.flatMap((group) => group.choices);
  const names = chosen.map((value) => choices.find((choice) => choice.value === value)?.label ?? value);
  return (
    <div
      className={classes.picker}
      onKeyDown={({ key }) => {
        if (key === 'Escape') setOpen(false);
      }}
    >
      <button
        type="button"
        className={classes.pickerButton}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <span>{label}:</span> {names.length === 0 ? '…' : names.join(', ')}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <Panel {...{ label, groups, chosen, ...rest }} />}
      </div>
    </div>
  );
}

type PanelProps = Omit<CodePickerProps, 'startsOpen'>;

function Panel({ label, findLabel, groups, chosen, full, note, onChange }: PanelProps) {
  const texts = useMessages(exploreMessages);
  const [asked, setAsked] = useState('');
  const words = foldVietnamese(asked).split(' ');
  const found = groups
    .map((group) => ({
      ...group,
      choices: group.choices.filter((choice) => {
        const folded = foldVietnamese(`${choice.label} ${choice.value}`);
        return words.every((word) => folded.includes(word));
      }),
    }))
    .filter(({ choices }) => choices.length > 0);
  const toggle = (value: string) => {
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  };
  return (
    <div className={classes.panel} role="group" aria-label={label}>
      <TextField label={findLabel} value={asked} onChange={setAsked} autoFocus />
      {note !== undefined && <p role="status">{note}</p>}
      {full !== undefined && <p role="status">{full}</p>}
      {found.length === 0 && <p role="status">{texts.noneFound}</p>}
      <div className={classes.lists}>
        {found.map(({ title, choices }) => (
          <fieldset key={title} className={classes.list}>
            <legend className={title === null ? 'visually-hidden' : undefined}>{title ?? label}</legend>
            {choices.map(({ value, label: name, beside }) => (
              <div key={value}>
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.includes(value)}
                    disabled={full !== undefined && !chosen.includes(value)}
                    onChange={() => {
                      toggle(value);
                    }}
                  />
                  {name}
                </label>
                {beside}
              </div>
            ))}
          </fieldset>
        ))}
      </div>
    </div>
  );
}
