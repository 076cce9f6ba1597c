import type { FastifyReply } from 'fastify';

/** Sends a CSV as a download; the number of its data rows stands in X-Row-Count. */
export function sendCsv(reply: FastifyReply, fileName: string, text: string, rowCount: number): FastifyReply {
  return reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .header('cache-control', 'private, no-store')
    .header('x-row-count', rowCount)
    .send(text);
}
