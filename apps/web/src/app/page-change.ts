import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useMessages } from '../language/language-context.tsx';
import { shellMessages } from './shell.messages.ts';

const PAGES = {
  '/': 'overview',
  '/coverage': 'coverage',
  '/import': 'import',
  '/summaries': 'summaries',
  '/activities': 'activities',
  '/duplicates': 'duplicates',
  '/entry': 'entry',
  '/mandate': 'mandate',
  '/observances': 'observances',
  '/guidance': 'guidance',
  '/districts': 'districts',
  '/groups': 'groups',
  '/channels': 'channels',
  '/explore': 'explore',
  '/reporting': 'reporting',
  '/reports': 'reports',
  '/verify': 'verify',
  '/help': 'help',
  '/accessibility': 'accessibility',
  '/share': 'share',
  '/pack': 'pack',
  '/wall': 'wall',
  '/sign-in': 'signIn',
  '/admin': 'admin',
  '/account': 'ownAccount',
  '/invitation': 'invitation',
  '/new-password': 'newPassword',
} as const;

/** A page of one document announces itself: its title changes, and the focus moves to its beginning. */
export function usePageChange(): void {
  const texts = useMessages(shellMessages);
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    const page = Object.entries(PAGES).find(([path]) => isWithin(pathname, path))?.[1];
    document.title = `${page ? texts[page] : texts.notFound} – ${texts.product}`;
  }, [pathname, texts]);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    // Strangers are sent to sign in before they chose anything: for them the page begins at its beginning.
    if (pathname === '/sign-in') return;
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
}

/** Whether a page is this one or lies beneath it; everything else is no page beneath the overview. */
function isWithin(pathname: string, path: string): boolean {
  return pathname === path || (path !== '/' && pathname.startsWith(`${path}/`));
}
