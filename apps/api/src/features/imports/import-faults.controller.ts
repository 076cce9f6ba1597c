import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ViewerResolver } from '../../platform/auth/viewer-resolver.ts';
import { csvText } from '../../platform/http/csv-text.ts';
import { langOf } from '../../platform/http/lang-of.ts';
import { sendCsv } from '../../platform/http/send-csv.ts';
import type { Lang } from '../../platform/schema/enums.ts';
import { ImportsService } from './imports.service.ts';
import { presentFault } from './present-fault.ts';

const HEADERS = {
  VI: ['Dòng', 'Cột', 'Mức', 'Mã lỗi', 'Giá trị', 'Lỗi', 'Cách sửa'],
  EN: ['Row', 'Column', 'Severity', 'Code', 'Value', 'Fault', 'Repair'],
} as const satisfies Record<Lang, readonly string[]>;

/** Every fault of an uploaded file, to be repaired beside the file itself. */
@Controller('export')
export class ImportFaultsController {
  constructor(
    @Inject(ViewerResolver) private readonly viewers: ViewerResolver,
    @Inject(ImportsService) private readonly imports: ImportsService,
  ) {}

  @Get('faults.csv')
  async faults(
    @Query('uploadId') uploadId: unknown,
    @Query('lang') given: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const viewer = await this.viewers.permitted('GET /export/faults.csv', request, reply);
    const lang = langOf(given);
    const { report } = await this.imports.dryRun(String(uploadId), viewer);
    const rows = report.faults.map((fault) => {
      const { row, column, severity, code, value, message, suggestion } = presentFault(fault, lang);
      return [row, column, severity, code, value, message, suggestion];
    });
    return sendCsv(reply, 'lantoa-faults.csv', csvText(HEADERS[lang], rows), rows.length);
  }
}
