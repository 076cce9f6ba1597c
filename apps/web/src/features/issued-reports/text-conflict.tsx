import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useMessages } from '../../language/language-context.tsx';
import type { Draft } from './draft-panel.tsx';
import { mergedText, type DifferingText, type TextChoice } from './merge-texts.ts';
import { textConflictMessages } from './text-conflict.messages.ts';
import classes from './issued-reports.module.css';

interface TextConflictProps {
  readonly sections: Draft['narrative'];
  readonly differing: readonly DifferingText[];
  readonly onMerge: (chosen: readonly DifferingText[]) => void;
}

const CHOICES: readonly TextChoice[] = ['mine', 'theirs', 'both'];

/** Somebody else saved the text meanwhile: both versions of each section side by side, and a choice for each. */
export function TextConflict({ sections, differing, onMerge }: TextConflictProps) {
  const texts = useMessages(textConflictMessages);
  const [choices, setChoices] = useState<ReadonlyMap<string, TextChoice>>(new Map());
  const chosen = differing.map((one) => ({ ...one, choice: choices.get(one.section) ?? one.choice }));
  return (
    <section className={`${classes.texts ?? ''} screen-only`} aria-label={texts.title}>
      <Notice kind="info" title={texts.title}>
        <p>{texts.text}</p>
      </Notice>
      {chosen.map((one) => (
        <fieldset key={one.section} className={classes.conflict}>
          <legend>{nameOf(sections, one.section)}</legend>
          {CHOICES.map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name={`conflict-${one.section}`}
                checked={one.choice === choice}
                onChange={() => {
                  setChoices(new Map(choices).set(one.section, choice));
                }}
              />
              <span>
                <strong>{texts[choice]}</strong>
                <span className={classes.version} lang="vi">
                  {mergedText({ ...one, choice }) || texts.nothing}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <div className={classes.actions}>
        <ActionButton
          className={classes.primary}
          onClick={() => {
            onMerge(chosen);
          }}
        >
          {texts.merge}
        </ActionButton>
      </div>
    </section>
  );
}

function nameOf(sections: Draft['narrative'], section: string): string {
  const found = sections.find((one) => one.section === section);
  return [found?.title, found?.heading].filter((part) => typeof part === 'string').join(': ');
}
