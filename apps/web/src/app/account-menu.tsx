import { Link } from '@tanstack/react-router';
import { IconUser } from '@tabler/icons-react';
import { Suspense } from 'react';
import type { ViewerPartsFragment } from '../gql/graphql.ts';
import { useLang, useMessages } from '../language/language-context.tsx';
import { laterPart } from './later-part.ts';
import { OutOfReach } from './out-of-reach.tsx';
import { shellMessages } from './shell.messages.ts';
import classes from './shell.module.css';

// In a menu that is shut.
const SignOut = laterPart(async () => (await import('./sign-out.tsx')).SignOut, OutOfReach);

export function AccountMenu({ viewer }: { readonly viewer: ViewerPartsFragment }) {
  const texts = useMessages(shellMessages);
  const lang = useLang();
  if (!viewer.signedIn) {
    return (
      <Link to="/sign-in" className={classes.setting}>
        {texts.signIn}
      </Link>
    );
  }
  const role = lang === 'vi' ? viewer.roleLabelVi : viewer.roleLabelEn;
  return (
    <details className={classes.account}>
      <summary>
        <span className="visually-hidden">{texts.account}: </span>
        <IconUser size={20} aria-hidden className={classes.face} />
        <span className={classes.role}>{role ?? viewer.name}</span>
      </summary>
      <div className={classes.card}>
        <p>
          <strong>{viewer.name}</strong>
        </p>
        <p>
          {texts.role}: {role}
        </p>
        {viewer.units.length > 0 && (
          <p>
            {texts.units}: {viewer.units.map((unit) => unit.label).join(', ')}
          </p>
        )}
        <Link to="/account">{texts.ownAccount}</Link>
        <Suspense fallback={null}>
          <SignOut account={viewer.account ?? ''} />
        </Suspense>
      </div>
    </details>
  );
}
