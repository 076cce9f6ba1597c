/** See find-browser.mjs, which the test script runs without a build. */
export function findBrowser(options?: {
  mayInstall?: boolean;
  announce?: (vi: string, en: string) => void;
}): Promise<string | null>;
