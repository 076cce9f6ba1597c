import { Link } from '@tanstack/react-router';
import { useMessages } from '../language/language-context.tsx';
import { useViewer } from '../session/viewer-context.tsx';
import { componentMessages } from './components.messages.ts';
import classes from './help-link.module.css';

interface HelpLinkProps {
  /** A measure, or a term of the glossary. */
  readonly term: string;
  /** What the figure beside it is called. */
  readonly name: string;
}

/** The way from a figure to how it is computed, for whoever may open the help. */
export function HelpLink({ term, name }: HelpLinkProps) {
  const texts = useMessages(componentMessages);
  const { signedIn } = useViewer();
  if (!signedIn) return null;
  return (
    <Link to="/help" search={{ term }} className={`${classes.help ?? ''} screen-only`} title={texts.howComputed(name)}>
      <span aria-hidden="true">?</span>
      <span className="visually-hidden">{texts.howComputed(name)}</span>
    </Link>
  );
}
