import { useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { MadeLinks } from './made-links.tsx';
import { shareMessages } from './share.messages.ts';
import classes from './share-panel.module.css';

/** The links of all accounts, for whoever looks after them; what they show stays with their makers. */
export function SharesPage() {
  const texts = useMessages(shareMessages);
  const { role } = useViewer();
  return (
    <div className={classes.page}>
      <h1>{texts.all}</h1>
      <p>{texts.allLead}</p>
      <MadeLinks tellsMaker mayEnd={role === 'ADMINISTRATOR'} />
    </div>
  );
}
