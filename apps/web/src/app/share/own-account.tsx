import { AccountPage } from '../../features/accounts/account-page.tsx';
import { OwnAlertPreference } from '../../features/alert-delivery/alert-preference.tsx';
import { useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { MadeLinks } from './made-links.tsx';
import { mayShare } from './may-share.ts';
import { shareMessages } from './share.messages.ts';

/** The own account, with its mails about alerts and the links that it made. */
export function OwnAccount() {
  const texts = useMessages(shareMessages);
  const { role } = useViewer();
  return (
    <AccountPage>
      {role !== 'ADMINISTRATOR' && role !== 'ANALYST' && <OwnAlertPreference />}
      {mayShare(role) && (
        <section aria-labelledby="own-links">
          <h2 id="own-links">{texts.mine}</h2>
          <MadeLinks mayEnd />
        </section>
      )}
    </AccountPage>
  );
}
