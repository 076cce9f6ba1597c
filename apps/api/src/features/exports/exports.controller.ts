import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers } from '../../platform/answers/answers.ts';
import { ViewerResolver } from '../../platform/auth/viewer-resolver.ts';
import { langOf } from '../../platform/http/lang-of.ts';
import { analyticsTable } from './analytics-table.ts';
import { csvText } from '../../platform/http/csv-text.ts';
import { readAnalyticsQuery } from './read-analytics-query.ts';
import { sendCsv } from '../../platform/http/send-csv.ts';

/** Any analytics answer as a file, from released rows only. */
@Controller('export')
export class ExportsController {
  constructor(
    @Inject(ViewerResolver) private readonly viewers: ViewerResolver,
    @Inject(Answers) private readonly answers: Answers,
  ) {}

  @Get('analytics.csv')
  async analytics(
    @Query('query') text: unknown,
    @Query('lang') given: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const viewer = await this.viewers.permitted('GET /export/analytics.csv', request, reply);
    const asked = readAnalyticsQuery(text, request.server.graphql.schema);
    const lang = given === undefined ? (asked.lang ?? 'VI') : langOf(given);
    const query = { ...asked, lang };
    const { dimensions } = await this.answers.ask(viewer, (model) => model.catalogue(lang));
    const result = await this.answers.ask(viewer, (model, rights) => model.analytics(query, rights));
    const { header, rows } = analyticsTable(result, query.groupBy ?? [], dimensions, lang);
    if (result.truncated) void reply.header('x-truncated', 'true');
    return sendCsv(reply, 'lantoa-analytics.csv', csvText(header, rows), rows.length);
  }
}
