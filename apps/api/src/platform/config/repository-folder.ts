import path from 'node:path';

/** Root of the repository, from the source as from the compiled file. */
export const REPOSITORY_FOLDER = path.resolve(import.meta.dirname, '../../../../..');
