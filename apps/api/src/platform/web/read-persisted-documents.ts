import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { PersistedDocuments } from '../graphql/persisted-documents.ts';
import type { Log } from '../logging/log.ts';

const manifest = z
  .record(z.string(), z.string())
  .refine((texts) =>
    Object.entries(texts).every(([hash, text]) => createHash('sha256').update(text).digest('hex') === hash),
  );

/**
 * The documents of the built web application, which its build writes beside the pages. Without that file, or with one
 * that is damaged, no hash is known: pages then send the texts themselves, which costs bytes and no answer.
 */
export async function readPersistedDocuments(folder: string, log: Log): Promise<PersistedDocuments> {
  const text = await readFile(path.join(folder, 'persisted-documents.json'), 'utf8').catch(() => null);
  if (text === null) return new Map();
  try {
    return new Map(Object.entries(manifest.parse(JSON.parse(text))));
  } catch {
    log.write('warning', 'persisted_documents_damaged');
    return new Map();
  }
}
