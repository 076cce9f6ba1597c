import { Link } from '@tanstack/react-router';
import { ActionLink } from '../../components/action-link.tsx';
import { draftLink } from '../../figures/draft-link.ts';
import { useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { requestMessages } from './requests.messages.ts';
import classes from './reporting.module.css';

/** Roles that see exact figures about sensitive groups, and take them along only when they say so. */
const EXACT: ReadonlySet<string> = new Set(['LEAD_DEPARTMENT', 'COMMITTEE', 'AUDITOR']);

/** The answer to a request as an office signs it, to be taken along. */
export function RequestDraft({ id }: { readonly id: string }) {
  const texts = useMessages(requestMessages);
  const isExact = EXACT.has(useViewer().role ?? '');
  return (
    <section className="screen-only">
      <p>
        <Link to="/reports" search={{ request: id }}>
          {texts.writeReport}
        </Link>
      </p>
      <div className={classes.actions}>
        <ActionLink href={draftLink({ request: id })} download>
          {texts.draft}
        </ActionLink>
        <ActionLink href={draftLink({ request: id, format: 'xlsx' })} download>
          {texts.draftAnnexes}
        </ActionLink>
        <ActionLink href={draftLink({ request: id, format: 'csv' })} download>
          {texts.draftTable}
        </ActionLink>
        {isExact && (
          <ActionLink href={draftLink({ request: id, confirmed: true })} download>
            {texts.draftWithGroups}
          </ActionLink>
        )}
      </div>
      {isExact && <p className={classes.quiet}>{texts.draftHint}</p>}
    </section>
  );
}
