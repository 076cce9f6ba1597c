import { Link } from '@tanstack/react-router';
import { useMessages } from '../language/language-context.tsx';
import { nextStepsOf, type NextStep } from './next-steps-of.ts';
import { nextStepsMessages } from './next-steps.messages.ts';
import { useViewer } from './viewer-context.tsx';
import classes from './next-steps.module.css';

const WAYS = {
  import: { to: '/import' },
  enter: { to: '/entry' },
  owed: { to: '/reporting' },
  request: { to: '/reporting', search: { view: 'new' } },
  invite: { to: '/admin/users' },
  lists: { to: '/admin/organisations' },
  wait: null,
} as const satisfies Record<NextStep, object | null>;

/** On a page without data: what this viewer can do about it, each step a way to where it is done. */
export function NextSteps() {
  const texts = useMessages(nextStepsMessages);
  return (
    <ul className={`${classes.steps ?? ''} screen-only`}>
      {nextStepsOf(useViewer()).map((step) => {
        const { action, text } = texts[step];
        const way = WAYS[step];
        return (
          <li key={step}>
            {way && action !== null && (
              <>
                <Link {...way}>{action}</Link>:{' '}
              </>
            )}
            {text}
          </li>
        );
      })}
    </ul>
  );
}
