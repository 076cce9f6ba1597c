import type { DocumentNode } from 'graphql';
import { useId, useState } from 'react';
import { useMessages } from '../language/language-context.tsx';
import { componentMessages } from './components.messages.ts';
import classes from './chart-frame.module.css';

/** What a chart asked the API. */
export interface Question {
  readonly document: DocumentNode;
  readonly variables: object;
  /** Address of the same figures as a file, where the API exports them. */
  readonly csvHref?: string | undefined;
}

const FORMS = ['graphql', 'curl', 'csvLink'] as const;

/** Takes the question behind a chart along: as GraphQL, as a command for a terminal, as the address of its CSV. */
export function QuestionTools({ question }: { readonly question: Question }) {
  const texts = useMessages(componentMessages);
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState<{ readonly text: string; readonly toSelect: string | null } | null>(null);
  const id = useId();
  const copy = async (form: (typeof FORMS)[number]) => {
    const { questionText } = await import('./question-text.ts');
    const text = questionText(form, question, window.location.origin);
    const isCopied = await writeText(text);
    setSaid(isCopied ? { text: texts.copied, toSelect: null } : { text: texts.copyRefused, toSelect: text });
  };
  return (
    <>
      <button
        type="button"
        className={classes.tool}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen);
          setSaid(null);
        }}
      >
        {texts.copyQuestion}
      </button>
      <div id={id} hidden={!isOpen} className={classes.ways}>
        {FORMS.filter((form) => form !== 'csvLink' || question.csvHref !== undefined).map((form) => (
          <button key={form} type="button" className={classes.tool} onClick={() => void copy(form)}>
            {texts.copyAs[form]}
          </button>
        ))}
        <span role="status">{said?.text}</span>
        {typeof said?.toSelect === 'string' && (
          <textarea readOnly rows={6} value={said.toSelect} aria-label={said.text} className={classes.toSelect} />
        )}
      </div>
    </>
  );
}

/** The clipboard is missing outside of https and localhost, and may be refused. */
async function writeText(text: string): Promise<boolean> {
  if (!('clipboard' in navigator)) return false;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
