import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { IssuedFormat } from '@lantoa/record';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ViewerResolver } from '../../platform/auth/viewer-resolver.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { IssuedReportsService } from './issued-reports.service.ts';

const TYPES: Readonly<Record<IssuedFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const NAME = /^([\da-f-]{36})\.(docx|xlsx)$/;

/** Files of issued reports, byte for byte as they were issued. */
@Controller('export')
export class IssuedFilesController {
  constructor(
    @Inject(ViewerResolver) private readonly viewers: ViewerResolver,
    @Inject(IssuedReportsService) private readonly reports: IssuedReportsService,
  ) {}

  @Get('issued/:file')
  async file(
    @Param('file') file: string,
    @Query('confirm') confirm: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const viewer = await this.viewers.permitted('GET /export/issued/:file', request, reply);
    const [, id = '', ending] = NAME.exec(file) ?? [];
    if (id === '') throw new AppError('NOT_FOUND');
    const format: IssuedFormat = ending === 'xlsx' ? 'xlsx' : 'docx';
    const confirmed = (confirm ?? request.headers['x-confirm']) === 'exact-figures';
    const { bytes, revision, code, hash, dataVersion } = await this.reports.file(id, format, { viewer, confirmed });
    return reply
      .header('content-type', TYPES[format])
      .header('content-disposition', `attachment; filename="lantoa-report-${code}-r${String(revision)}.${format}"`)
      .header('cache-control', 'private, no-store')
      .header('vary', 'Cookie, Authorization')
      .header('x-data-version', dataVersion)
      .header('x-report-hash', hash)
      .send(bytes);
  }
}
