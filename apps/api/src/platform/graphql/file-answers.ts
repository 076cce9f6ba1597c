import type { AnalyticsQuery } from '@lantoa/analytics';
import type { FastifyReply } from 'fastify';
import type { RequestViewer } from '../auth/request-viewer.ts';

/** Media types of the files that an analytics answer can be. */
export const FILE_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
} as const;
export type FileFormat = keyof typeof FILE_TYPES;

/** Sends analytics answers as files. The exports feature does it; the GraphQL endpoint knows this much of it. */
export interface FileAnswers {
  send(reply: FastifyReply, viewer: RequestViewer, query: AnalyticsQuery, format: FileFormat): Promise<FastifyReply>;
}
export const FILE_ANSWERS = Symbol('FileAnswers');
