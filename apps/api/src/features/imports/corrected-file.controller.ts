import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { ViewerResolver } from '../../platform/auth/viewer-resolver.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { csvText } from '../../platform/http/csv-text.ts';
import { sendCsv } from '../../platform/http/send-csv.ts';
import { correctedWorkbook, fitsWorkbook } from './corrected-workbook.ts';
import { ImportsService } from './imports.service.ts';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An uploaded activity list with its repairs in place, for the office's own files. */
@Controller('export')
export class CorrectedFileController {
  constructor(
    @Inject(ViewerResolver) private readonly viewers: ViewerResolver,
    @Inject(ImportsService) private readonly imports: ImportsService,
  ) {}

  @Get('corrected.csv')
  async csv(
    @Query('uploadId') uploadId: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const viewer = await this.viewers.permitted('GET /export/corrected.csv', request, reply);
    const [first = [], ...rows] = await this.rows(uploadId, viewer);
    return sendCsv(reply, 'lantoa-corrected.csv', csvText(first, rows), rows.length);
  }

  @Get('corrected.xlsx')
  async xlsx(
    @Query('uploadId') uploadId: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const viewer = await this.viewers.permitted('GET /export/corrected.xlsx', request, reply);
    const rows = await this.rows(uploadId, viewer);
    if (!fitsWorkbook(rows)) throw new AppError('INVALID_ARGUMENT', TOO_LARGE);
    return reply
      .header('content-type', XLSX_TYPE)
      .header('content-disposition', 'attachment; filename="lantoa-corrected.xlsx"')
      .header('cache-control', 'private, no-store')
      .send(await correctedWorkbook(rows));
  }

  private async rows(uploadId: unknown, viewer: RequestViewer): Promise<readonly (readonly string[])[]> {
    const rows = await this.imports.corrected(String(uploadId), viewer);
    if (rows.length === 0) throw new AppError('INVALID_ARGUMENT', NO_LIST);
    return rows;
  }
}

const TOO_LARGE = {
  text: { vi: 'Tệp quá lớn để ghi thành .xlsx.', en: 'The file is too large for .xlsx.' },
  remedy: { vi: 'Tải dạng CSV.', en: 'Download it as CSV.' },
} as const;
const NO_LIST = {
  text: {
    vi: 'Chỉ danh sách hoạt động (Biểu 01) có tệp đã sửa.',
    en: 'Only a list of activities (Biểu 01) has a corrected file.',
  },
  remedy: { vi: 'Sửa trong tệp gốc.', en: 'Make the change in the file itself.' },
} as const;
