/** See router-paths.mjs, which the script of the pictures runs without a build. */
export function routerPaths(): Promise<string[]>;
