import { useMessages } from '../language/language-context.tsx';
import { shellMessages } from './shell.messages.ts';

/** Says that a part which was asked for could not be loaded, and what to do. */
export function OutOfReach() {
  const texts = useMessages(shellMessages);
  return <p role="alert">{texts.outOfReach}</p>;
}
