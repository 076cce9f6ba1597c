/**
 * Whether a page belongs to a build.
 * @param page the text of the build's page
 * @param scripts addresses of the scripts that the page was opened with, as they stand in it
 */
export function isOfBuild(page: string, scripts: readonly string[]): boolean {
  return scripts.every((script) => page.includes(`"${script}"`));
}
