import type { Command } from 'commander';
import type { CliConfig } from '../config.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { listSchedules } from './list-schedules.ts';
import { openSchedules, type OpenSchedulesOptions } from './open-schedules.ts';

interface Context {
  readonly terminal: Terminal;
  readonly t: (vi: string, en: string) => string;
  readonly run: (work: (config: CliConfig) => Promise<number>) => () => Promise<void>;
}

export function addScheduleCommands(program: Command, { terminal, t, run }: Context): void {
  const schedule = program
    .command('schedule')
    .description(t('Lịch mở yêu cầu báo cáo định kỳ', 'Schedules that open periodic requests'));
  schedule
    .command('list')
    .description(t('Xem mọi lịch và kỳ tiếp theo', 'Show every schedule and what it opens next'))
    .action(run((config) => listSchedules(config, terminal)));
  schedule
    .command('open')
    .description(t('Mở các yêu cầu đã đến ngày, mỗi kỳ một lần', 'Open the requests that are due to open, each once'))
    .option(
      '--on <date>',
      t('chỉ các kỳ đã hết vào ngày này, YYYY-MM-DD', 'only periods that were over on this day, YYYY-MM-DD'),
    )
    .option('--dry-run', t('chỉ xem, không mở gì', 'only look, open nothing'))
    .action((options: OpenSchedulesOptions) => run((config) => openSchedules(config, terminal, options))());
}
