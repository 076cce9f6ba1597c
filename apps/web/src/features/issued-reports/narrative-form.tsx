import { ActionButton } from '../../components/action-button.tsx';
import { LabelledField } from '../../components/labelled-field.tsx';
import { useMessages } from '../../language/language-context.tsx';
import type { Draft } from './draft-panel.tsx';
import { issuedReportsMessages } from './issued-reports.messages.ts';
import classes from './issued-reports.module.css';

const LONGEST = 4_000;

interface NarrativeFormProps {
  readonly sections: Draft['narrative'];
  readonly written: ReadonlyMap<string, string>;
  /** Nothing to save, or something is being saved. */
  readonly isDisabled: boolean;
  readonly onWrite: (section: string, text: string) => void;
  readonly onSave: () => void;
}

/** What people write, section by section. */
export function NarrativeForm({ sections, written, isDisabled, onWrite, onSave }: NarrativeFormProps) {
  const texts = useMessages(issuedReportsMessages);
  return (
    <form
      className={`${classes.texts ?? ''} screen-only`}
      aria-label={texts.narrative}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <p className={classes.quiet}>{texts.narrativeHint}</p>
      {sections.map(({ section, title, heading, prompt }) => (
        <LabelledField key={section} label={heading === null ? title : `${title}: ${heading}`} hint={prompt}>
          {(ties) => (
            <textarea
              {...ties}
              maxLength={LONGEST}
              value={written.get(section) ?? ''}
              onChange={({ currentTarget }) => {
                onWrite(section, currentTarget.value);
              }}
            />
          )}
        </LabelledField>
      ))}
      <div className={classes.actions}>
        <ActionButton type="submit" disabled={isDisabled}>
          {texts.save}
        </ActionButton>
      </div>
    </form>
  );
}
