import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from './refusal.ts';

/** The server's own settings, as far as the command needs them. */
export interface CliConfig {
  /** null: the embedded PostgreSQL of `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Takes over the settings that `npm start` reads from the file .env; those of the environment go first. */
export function loadSettingsFile(): void {
  const file = path.join(repositoryFolder(), '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/** A relative LANTOA_DATA_DIR is below the repository, wherever the command is called from: the server's folder. */
export function readConfig(environment: Environment): CliConfig {
  const databaseUrl = environment['DATABASE_URL'] || null;
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//i.test(databaseUrl)) {
    throw new Refusal('INVALID_CONFIGURATION', {
      vi: 'DATABASE_URL: cần địa chỉ bắt đầu bằng postgres://.',
      en: 'DATABASE_URL: expected a URL that starts with postgres://.',
    });
  }
  return { databaseUrl, dataDir: path.resolve(repositoryFolder(), environment['LANTOA_DATA_DIR'] || '.lantoa') };
}

/** The folder whose package.json holds the workspaces; the working folder where the command stands alone. */
function repositoryFolder(): string {
  for (let folder = import.meta.dirname; path.dirname(folder) !== folder; folder = path.dirname(folder)) {
    const file = path.join(folder, 'package.json');
    if (existsSync(file) && 'workspaces' in (JSON.parse(readFileSync(file, 'utf8')) as object)) return folder;
  }
  return process.cwd();
}
