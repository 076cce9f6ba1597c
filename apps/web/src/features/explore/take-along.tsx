import { useState } from 'react';
import { QuestionTools } from '../../components/question-tools.tsx';
import { analyticsQuestion } from '../../figures/analytics-question.ts';
import { exportLink } from '../../figures/export-link.ts';
import { useMessages } from '../../language/language-context.tsx';
import { exploreMessages } from './explore.messages.ts';
import { queryOf, type Explored } from './explore-question.ts';
import classes from './explore.module.css';

interface TakeAlongProps {
  readonly explored: Explored;
  readonly profile: string | undefined;
}

/** Every row as a file, and the question as GraphQL, cURL or link. */
export function TakeAlong({ explored, profile }: TakeAlongProps) {
  const texts = useMessages(exploreMessages);
  const [isConfirmed, setConfirmed] = useState(false);
  const query = queryOf(explored);
  // The API keeps exact figures of sensitive groups in until somebody says that they are needed.
  const mayHoldExact = profile === 'exact' && isAboutGroups(explored);
  const confirm = mayHoldExact && isConfirmed ? '&confirm=exact-figures' : '';
  return (
    <div className={`${classes.take ?? ''} screen-only`} role="group" aria-label={texts.take}>
      {mayHoldExact && (
        <label className={classes.tick}>
          <input
            type="checkbox"
            checked={isConfirmed}
            onChange={() => {
              setConfirmed(!isConfirmed);
            }}
          />
          {texts.exact}
        </label>
      )}
      <div className={classes.tools}>
        {(!mayHoldExact || isConfirmed) &&
          (['csv', 'xlsx'] as const).map((format) => (
            <a key={format} href={`${exportLink(query, format)}${confirm}`} download={`lan-toa-explore.${format}`}>
              {texts[format]}
            </a>
          ))}
        <QuestionTools question={analyticsQuestion(query)} />
      </div>
    </div>
  );
}

function isAboutGroups({ by, filters }: Explored): boolean {
  return by.includes('TARGET_GROUP') || filters.some(({ field }) => field === 'targetGroup');
}
