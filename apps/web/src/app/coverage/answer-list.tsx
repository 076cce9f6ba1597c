import { useViewMode } from '../../components/view-mode.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { answersMessages } from './answers.messages.ts';
import { answersOf, type AnswerSources } from './answers.ts';
import { coveragePageMessages } from './coverage.messages.ts';
import classes from './coverage-page.module.css';

/** Where each answer is shown in full. */
const SHOWN_IN = { covered: 'levels', missing: 'map', changed: 'time', certainty: 'map', next: 'map' } as const;

/** The page for somebody who has one minute; a line keeps its place while its figures are on their way. */
export function AnswerList({ sources }: { readonly sources: AnswerSources | null }) {
  const texts = useMessages(coveragePageMessages);
  const { names } = useMessages(answersMessages);
  const formats = useFormats();
  const { anchors } = useViewMode();
  const answers = sources && answersOf(sources, formats);
  return (
    <section className={classes.answers} aria-labelledby="answers-title" aria-busy={sources === null}>
      <h2 id="answers-title">{texts.answers}</h2>
      <dl>
        {(['covered', 'missing', 'changed', 'certainty', 'next'] as const).map((answer) => (
          <div key={answer}>
            <dt>{names[answer]}</dt>
            <dd>{answers ? <a href={`#${anchors}${SHOWN_IN[answer]}`}>{answers[answer]}</a> : '…'}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
