import type { Command } from 'commander';
import type { CliConfig } from '../config.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { importReference, type ReferenceImportOptions } from './import-reference.ts';

interface Context {
  readonly terminal: Terminal;
  readonly t: (vi: string, en: string) => string;
  readonly run: (work: (config: CliConfig) => Promise<number>) => () => Promise<void>;
}

/** `class import` and `population import`. */
export function addReferenceCommands(program: Command, { terminal, t, run }: Context): void {
  const dryRun = t('chỉ kiểm tra, không ghi', 'check only, record nothing');
  const file = t('tệp CSV', 'CSV file');
  program
    .command('class')
    .description(t('Phân loại địa bàn', 'Area classes'))
    .command('import')
    .argument('<file>', file)
    .description(t('Nhập danh sách phân loại địa bàn', 'Import lists of area classes'))
    .option('--dry-run', dryRun)
    .option(
      '--replace-proxies',
      t('danh sách chính thức thay chỉ số thay thế', 'an official list takes the place of stand-ins'),
    )
    .action((path: string, options: ReferenceImportOptions) =>
      run((config) => importReference(config, terminal, 'class', path, options))(),
    );
  program
    .command('population')
    .description(t('Số dân', 'Population figures'))
    .command('import')
    .argument('<file>', file)
    .description(t('Nhập số dân', 'Import population figures'))
    .option('--dry-run', dryRun)
    .option('--correct', t('sửa số đã ghi', 'put right what stands already'))
    .action((path: string, options: ReferenceImportOptions) =>
      run((config) => importReference(config, terminal, 'population', path, options))(),
    );
}
