import type { shellMessages } from '../shell.messages.ts';
import type { SharedPage } from './share-view.ts';

const NAMES = {
  ...({ '/': 'overview', '/coverage': 'coverage', '/districts': 'districts' } as const),
  ...({ '/mandate': 'mandate', '/observances': 'observances' } as const),
  ...({ '/groups': 'groups', '/channels': 'channels', '/explore': 'explore', '/pack': 'pack' } as const),
} as const satisfies Record<SharedPage, keyof (typeof shellMessages)['vi']>;

/** The name of a page as the menu says it. */
export function pageNameOf(page: SharedPage, texts: (typeof shellMessages)['vi']): string {
  return texts[NAMES[page]];
}
