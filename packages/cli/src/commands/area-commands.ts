import type { Command } from 'commander';
import type { CliConfig } from '../config.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { listOutlines } from './list-outlines.ts';
import { takeBackOutlines, type TakeBackOptions } from './take-back-outlines.ts';
import { importOutlines, type OutlineImportOptions } from './import-outlines.ts';

interface Context {
  readonly terminal: Terminal;
  readonly t: (vi: string, en: string) => string;
  readonly run: (work: (config: CliConfig) => Promise<number>) => () => Promise<void>;
}

/** `area`: outlines of units, for maps: imported, listed, taken back. */
export function addAreaCommands(program: Command, { terminal, t, run }: Context): void {
  const area = program
    .command('area')
    .description(t('Ranh giới đơn vị hành chính để vẽ bản đồ', 'Outlines of administrative units, for maps'));
  area
    .command('list')
    .description(
      t('Xem mọi bộ ranh giới đã nhập và bộ đang dùng', 'Show every set of outlines, and which one is in force'),
    )
    .action(run((config) => listOutlines(config, terminal)));
  area
    .command('take-back')
    .description(t('Rút một bộ ranh giới; bộ trước đó được dùng lại', 'Take a set back; the one before is used again'))
    .requiredOption(
      '--base <id>',
      t('bản đồ đơn vị: LS_200, LS_194 hoặc LS_65', 'map of units: LS_200, LS_194 or LS_65'),
    )
    .requiredOption('--reason <text>', t('vì sao, lưu vào nhật ký', 'why; kept in the audit'))
    .option('--set-version <number>', t('phiên bản; nếu không ghi: bộ đang dùng', 'its version; else the one in force'))
    .action((options: TakeBackOptions) => run((config) => takeBackOutlines(config, terminal, options))());
  area
    .command('import')
    .argument('<file>', t('tệp GeoJSON, kinh độ và vĩ độ WGS 84', 'GeoJSON file, longitude and latitude on WGS 84'))
    .description(t('Nhập ranh giới đơn vị từ tệp GeoJSON', 'Import outlines of units from a GeoJSON file'))
    .requiredOption(
      '--base <id>',
      t('bản đồ đơn vị của tệp: LS_200, LS_194 hoặc LS_65', 'map of units of the file: LS_200, LS_194 or LS_65'),
    )
    .requiredOption('--source <text>', t('nguồn, hiện cạnh bản đồ', 'who made the outlines; stands beside the map'))
    .requiredOption('--licence <text>', t('giấy phép, hiện cạnh bản đồ', 'their licence; stands beside the map'))
    .option('--approximate', t('ranh giới gần đúng: bản đồ ghi rõ', 'the lines are approximate: the map says so'))
    .option('--partial', t('chấp nhận tệp chưa đủ mọi đơn vị', 'accept a file that lacks some units'))
    .option('--code-property <name>', t('thuộc tính ghi mã đơn vị', 'property that holds the code of the unit'))
    .option('--name-property <name>', t('thuộc tính ghi tên đơn vị', 'property that holds its name'))
    .option('--parent-property <name>', t('thuộc tính ghi huyện', 'property that holds its district'))
    .option('--dry-run', t('chỉ kiểm tra, không ghi', 'check only, record nothing'))
    .action((path: string, options: OutlineImportOptions) =>
      run((config) => importOutlines(config, terminal, path, options))(),
    );
}
