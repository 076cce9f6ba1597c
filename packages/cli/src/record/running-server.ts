import { request } from 'node:http';
import path from 'node:path';
import { INDICATORS } from '@lantoa/domain';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';

const ANSWER_MS = 600_000;
/** Operating systems cut longer paths of sockets; the server opens none there. */
const MAX_PATH_BYTES = 100;

const STATUSES = ['DRAFT', 'SUBMITTED', 'VERIFIED', 'RETURNED', 'RETRACTED'] as const;

/** Answer to `/verify`: what the server's read model holds. */
export const servedCounts = z.object({
  dataVersion: z.string(),
  counts: z.object({
    batches: z.number(),
    activities: z.object({ current: z.number(), revisions: z.number() }),
    byStatus: z.record(z.enum(STATUSES), z.number()),
    sums: z.record(z.enum(INDICATORS), z.number()),
    summaries: z.number(),
    submissions: z.number(),
    referenceRows: z.number(),
  }),
});
/** Answer to `/rebuild`. */
export const servedVersion = z.object({ dataVersion: z.string() });

/**
 * Asks the server that runs on a data folder over its private socket; null where none answers there.
 * The socket lies in the data folder, so only those who may read the data reach it.
 */
export async function askRunningServer<Answer>(
  dataDir: string,
  question: '/verify' | '/rebuild',
  answer: z.ZodType<Answer>,
): Promise<Answer | null> {
  const socketPath = path.join(dataDir, 'server.sock');
  if (Buffer.byteLength(socketPath) > MAX_PATH_BYTES) return null;
  const body = await post(socketPath, question);
  return body === null ? null : answer.parse(JSON.parse(body));
}

async function post(socketPath: string, question: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath, path: question, method: 'POST', timeout: ANSWER_MS }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === 200) resolve(body);
        else reject(notAnswered(`HTTP ${String(response.statusCode)}`));
      });
    });
    asked.on('timeout', () => asked.destroy(notAnswered(`${String(ANSWER_MS / 1000)} s`)));
    asked.on('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT' || fault.code === 'ECONNREFUSED') resolve(null);
      else reject(fault);
    });
    asked.end();
  });
}

function notAnswered(detail: string): Refusal {
  return new Refusal('SERVER_DID_NOT_ANSWER', {
    vi: `Máy chủ đang chạy không trả lời được (${detail}). Hãy xem nhật ký của máy chủ rồi chạy lại.`,
    en: `The running server could not answer (${detail}). Look at its log and run again.`,
  });
}
