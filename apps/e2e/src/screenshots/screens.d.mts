import type { Page } from '@playwright/test';

/** See screens.mjs, which the script of the pictures runs without a build. */
interface Screen {
  readonly name: string;
  readonly path: string;
  readonly role: string | null;
  readonly settled?: string;
  readonly much?: true;
  readonly open?: (page: Page) => Promise<void>;
}
export const SCREENS: readonly Screen[];
export function shows(screen: Screen, route: string): boolean;
