import type { Command } from 'commander';
import type { CliConfig } from '../config.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { list } from './list-option.ts';
import { openRequest, type RequestOptions } from './open-request.ts';

interface Context {
  readonly terminal: Terminal;
  readonly t: (vi: string, en: string) => string;
  readonly run: (work: (config: CliConfig) => Promise<number>) => () => Promise<void>;
}

export function addRequestCommands(program: Command, { terminal, t, run }: Context): void {
  program
    .command('request')
    .description(t('Yêu cầu báo cáo', 'Report requests'))
    .command('open')
    .description(t('Mở một yêu cầu báo cáo', 'Open a report request'))
    .option('--kind <kind>', t('loại: periodic, thematic, ad_hoc', 'kind: periodic, thematic, ad_hoc'), 'ad_hoc')
    .requiredOption('--title <text>', t('tên báo cáo', 'what is asked for'))
    .requiredOption('--requester <id>', t('mã cơ quan yêu cầu', 'id of the organisation that asks'))
    .requiredOption('--basis <text>', t('văn bản làm căn cứ', 'the document that it asks on'))
    .requiredOption('--due <date>', t('hạn gửi, YYYY-MM-DD', 'due date, YYYY-MM-DD'))
    .option(
      '--period <code>',
      t('mã kỳ của báo cáo định kỳ: admin:2026-M11', 'period of a periodic request: admin:2026-M11'),
    )
    .option('--from <date>', t('ngày đầu', 'first day'))
    .option('--to <date>', t('ngày cuối', 'last day'))
    .option('--topics <codes>', t('nội dung, cách nhau dấu phẩy', 'topics, comma separated'), list)
    .option('--directive <id>', t('hỏi các đơn vị nhận của văn bản', 'ask the addressees of a directive'))
    .option('--all-communes', t('hỏi mọi xã, phường', 'ask every commune'))
    .option('--organisations <ids>', t('hỏi các cơ quan này', 'ask these organisations'), list)
    .option('--units <ids>', t('hỏi các xã, huyện này', 'ask these communes or districts'), list)
    .option('--holidays <dates>', t('ngày nghỉ ngoài thứ bảy, chủ nhật', 'days off beside weekends'), list)
    .action((options: RequestOptions) => run((config) => openRequest(config, terminal, options))());
}
