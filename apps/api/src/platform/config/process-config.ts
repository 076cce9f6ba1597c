import { readConfig, type ConfigOutcome } from './config.ts';
import { REPOSITORY_FOLDER } from './repository-folder.ts';

/** The configuration of this process: the one place of the server that looks at its environment. */
export function processConfig(): ConfigOutcome {
  return readConfig(process.env, REPOSITORY_FOLDER);
}
