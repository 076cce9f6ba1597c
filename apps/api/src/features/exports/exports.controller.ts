import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ViewerResolver } from '../../platform/auth/viewer-resolver.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { FILE_TYPES, type FileFormat } from '../../platform/graphql/file-answers.ts';
import { langOf } from '../../platform/http/lang-of.ts';
import { AnalyticsFiles } from './analytics-files.ts';
import { readAnalyticsQuery } from './read-analytics-query.ts';

const FORMATS = Object.keys(FILE_TYPES) as FileFormat[];

/** Any analytics answer as a file by link, from released rows only. */
@Controller('export')
export class ExportsController {
  constructor(
    @Inject(ViewerResolver) private readonly viewers: ViewerResolver,
    @Inject(AnalyticsFiles) private readonly files: AnalyticsFiles,
  ) {}

  @Get(FORMATS.map((format) => `analytics.${format}`))
  async analytics(
    @Query('query') text: unknown,
    @Query('lang') given: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const path = request.url.split('?')[0] ?? '';
    const format = FORMATS.find((known) => path.endsWith(`.${known}`));
    if (!format) throw new AppError('NOT_AVAILABLE');
    const viewer = await this.viewers.permitted(`GET /export/analytics.${format}`, request, reply);
    const asked = readAnalyticsQuery(text, request.server.graphql.schema);
    const lang = given === undefined ? (asked.lang ?? 'VI') : langOf(given);
    return this.files.send(reply, viewer, { ...asked, lang }, format);
  }
}
