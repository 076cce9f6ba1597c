import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.token.ts';
import type { RefusedFile } from './refused-files.types.ts';

const SHOWN = 10;
const RESULT = '.json';

/** What pulling wrote beside a file; whatever else lies there is nobody's to be shown. */
const resultSchema = z.object({
  result: z.literal('refused'),
  at: z.iso.datetime(),
  rows: z.int(),
  rejected: z.int(),
  faultCount: z.int(),
});

/** Files of the watched folder that wait to be mended: the folder is asked, so that one that was taken away is gone here, too. */
@Injectable()
export class RefusedFilesService {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** The newest first; none where no folder is watched. */
  async list(): Promise<readonly RefusedFile[]> {
    if (!this.config.pull) return [];
    const folder = path.join(this.config.pull.folder, 'refused');
    const names = new Set(await readdir(folder).catch(() => []));
    const refused = [...names].filter((name) => names.has(`${name}${RESULT}`));
    const dated = await Promise.all(refused.map((name) => changedAt(folder, name)));
    const newest = dated.toSorted((one, other) => other.at - one.at).slice(0, SHOWN);
    const read = await Promise.all(newest.map(({ name }) => readResult(folder, name)));
    return read.filter((file) => file !== null);
  }
}

async function changedAt(folder: string, name: string): Promise<{ readonly name: string; readonly at: number }> {
  const found = await lstat(path.join(folder, name)).catch(() => null);
  return { name, at: found?.ctimeMs ?? 0 };
}

async function readResult(folder: string, fileName: string): Promise<RefusedFile | null> {
  const text = await readFile(path.join(folder, `${fileName}${RESULT}`), 'utf8').catch(() => '');
  const read = resultSchema.safeParse(parsed(text));
  if (!read.success) return null;
  const { at, rows, rejected, faultCount } = read.data;
  return { fileName, at, rows, rejected, faultCount };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
