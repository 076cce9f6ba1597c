import { Inject, Injectable } from '@nestjs/common';
import type { AnalyticsQuery, AnalyticsResult } from '@lantoa/analytics';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers } from '../../platform/answers/answers.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CostGate } from '../../platform/graphql/cost-gate.ts';
import { FILE_TYPES, type FileAnswers, type FileFormat } from '../../platform/graphql/file-answers.ts';
import { csvText } from '../../platform/http/csv-text.ts';
import { analyticsTable } from './analytics-table.ts';
import { evidenceTable } from './evidence-table.ts';
import { parquetFile } from './parquet-file.ts';
import { rowsInWorkbook, xlsxFile } from './xlsx-file.ts';

/** Analytics answers as files, made of the rows that disclosure control released: the same that GraphQL answers. */
@Injectable()
export class AnalyticsFiles implements FileAnswers {
  constructor(
    @Inject(Answers) private readonly answers: Answers,
    @Inject(CostGate) private readonly gate: CostGate,
  ) {}

  async send(
    reply: FastifyReply,
    viewer: RequestViewer,
    query: AnalyticsQuery,
    format: FileFormat,
  ): Promise<FastifyReply> {
    await this.gate.admitAnalytics(reply, viewer, query);
    const lang = query.lang ?? 'VI';
    const { dimensions } = await this.answers.ask(viewer, (model) => model.catalogue(lang));
    const leaving = { format, confirmed: isConfirmed(reply.request) };
    const result = await this.answers.ask(viewer, (model, rights) => model.analytics(query, rights), leaving);
    const table = analyticsTable(result, query.groupBy ?? [], dimensions, { lang, forPrograms: format === 'parquet' });
    const written = format === 'xlsx' ? rowsInWorkbook(table) : table.rows.length;
    const truncated = result.truncated || written < table.rows.length;
    const evidence = evidenceTable(result, query, { lang, written, truncated });
    tellEvidence(reply, result, { written, truncated });
    void reply
      .header('content-type', format === 'csv' ? `${FILE_TYPES.csv}; charset=utf-8` : FILE_TYPES[format])
      .header('content-disposition', `attachment; filename="lantoa-analytics.${format}"`)
      .header('cache-control', 'private, no-store')
      .header('vary', 'Cookie, Authorization, Accept');
    if (format === 'xlsx') return reply.send(await xlsxFile(table, evidence, lang));
    if (format === 'parquet') return reply.send(parquetFile(table, evidence));
    const labels = table.columns.map(({ label }) => label);
    return reply.send(csvText(labels, table.rows));
  }
}

/** By link with `confirm`, by any way with `X-Confirm`: both say what is confirmed, so that neither is sent by habit. */
function isConfirmed({ query, headers }: FastifyRequest): boolean {
  const asked = (query as Readonly<Record<string, unknown>>)['confirm'];
  return asked === CONFIRMED || headers['x-confirm'] === CONFIRMED;
}

const CONFIRMED = 'exact-figures';

/** Beside the file, for every format: a CSV has no place of its own for what stands behind its figures. */
function tellEvidence(
  reply: FastifyReply,
  { evidence }: AnalyticsResult,
  { written, truncated }: { readonly written: number; readonly truncated: boolean },
): void {
  const { dataVersion, base, completeness, recordedUpTo, warnings } = evidence;
  void reply
    .header('x-row-count', written)
    .header('x-truncated', String(truncated))
    .header('x-data-version', dataVersion)
    .header('x-base', base)
    .header('x-completeness', completeness.value === null ? completeness.status : String(completeness.value))
    .header('x-warnings', warnings.map(({ code }) => code).join(', '));
  if (recordedUpTo !== null) void reply.header('x-recorded-up-to', recordedUpTo);
}
