import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ViewerResolver } from '../../platform/auth/viewer-resolver.ts';
import { readDraftParameters, type DraftFormat } from './draft-parameters.ts';
import { ReportDraftsService } from './report-drafts.service.ts';

const FILES = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: 'lantoa-report-draft.docx',
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: 'lantoa-report-annexes.xlsx',
  },
  csv: { type: 'text/csv; charset=utf-8', name: 'lantoa-report-annexes.csv' },
} as const satisfies Record<DraftFormat, object>;

type Parameters = Readonly<Record<string, unknown>>;

/** A draft report as an office signs it, of a request or of any period; and its annexes with numbers to go on with, as a workbook or as one table. */
@Controller('export')
export class ReportDraftsController {
  constructor(
    @Inject(ViewerResolver) private readonly viewers: ViewerResolver,
    @Inject(ReportDraftsService) private readonly drafts: ReportDraftsService,
  ) {}

  @Get('report.docx')
  async docx(
    @Query() query: Parameters,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.send('docx', query, request, reply);
  }

  @Get('report.xlsx')
  async xlsx(
    @Query() query: Parameters,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.send('xlsx', query, request, reply);
  }

  @Get('report.csv')
  async csv(
    @Query() query: Parameters,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.send('csv', query, request, reply);
  }

  private async send(
    format: DraftFormat,
    query: Parameters,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const viewer = await this.viewers.permitted(`GET /export/report.${format}`, request, reply);
    const asked = { ...readDraftParameters(query), format };
    const { bytes, dataVersion, rowCount } = await this.drafts.draft(asked, viewer, reply);
    const { type, name } = FILES[format];
    if (rowCount !== null) reply.header('x-row-count', rowCount);
    return reply
      .header('content-type', type)
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'private, no-store')
      .header('vary', 'Cookie, Authorization')
      .header('x-data-version', dataVersion)
      .send(bytes);
  }
}
