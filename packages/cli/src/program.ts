import { Command, InvalidArgumentError, Option } from 'commander';
import { addAreaCommands } from './commands/area-commands.ts';
import { COMING, notYetAvailable } from './commands/not-yet-available.ts';
import { createToken, type TokenOptions } from './commands/create-token.ts';
import { createUser, type UserOptions } from './commands/create-user.ts';
import { importFiles, type ImportOptions } from './commands/import-files.ts';
import { list } from './commands/list-option.ts';
import { listTokens } from './commands/list-tokens.ts';
import { pullFiles, type PullOptions } from './commands/pull-files.ts';
import { rebuild } from './commands/rebuild.ts';
import { addReferenceCommands } from './commands/reference-commands.ts';
import { addRequestCommands } from './commands/request-command.ts';
import { reset } from './commands/reset.ts';
import { ROLE_NAMES, parseRole } from './commands/roles.ts';
import { revokeToken } from './commands/revoke-token.ts';
import { addScheduleCommands } from './commands/schedule-command.ts';
import { seed } from './commands/seed.ts';
import { verify } from './commands/verify.ts';
import type { Bilingual } from './bilingual.ts';
import { readConfig, type CliConfig } from './config.ts';
import type { Terminal } from './terminal/terminal.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The whole command line. `done` is told the exit code of the command that ran; usage faults are thrown. */
export function buildProgram(terminal: Terminal, environment: Environment, done: (code: number) => void): Command {
  const t = (vi: string, en: string) => terminal.text({ vi, en });
  const program = new Command('lantoa');
  program
    .description(
      t(
        'Lan Tỏa: nhập báo cáo, cấp quyền truy cập, kiểm tra sổ cái.',
        'Lan Tỏa: import reports, give access, verify the ledger.',
      ),
    )
    .addHelpText('after', `\n${t(ENVIRONMENT.vi, ENVIRONMENT.en)}\n`)
    .helpCommand(t('help [lệnh]', 'help [command]'), t('Xem cách dùng một lệnh', 'Show how to use a command'))
    .helpOption('-h, --help', t('Xem cách dùng', 'Show this help'));
  const context: Context = {
    terminal,
    t,
    run: (work) => async () => {
      done(await work(readConfig(environment)));
    },
  };
  addRecordCommands(program, context);
  addRequestCommands(program, context);
  addScheduleCommands(program, context);
  addReferenceCommands(program, context);
  addAreaCommands(program, context);
  addAccessCommands(program, context);
  addCareCommands(program, context);
  addComing(program, context);
  finish(program, terminal);
  return program;
}

interface Context {
  readonly terminal: Terminal;
  readonly t: (vi: string, en: string) => string;
  readonly run: (work: (config: CliConfig) => Promise<number>) => () => Promise<void>;
}

function addRecordCommands(program: Command, { terminal, t, run }: Context): void {
  program
    .command('import')
    .argument('<file...>', t('tệp CSV, CSV.GZ hoặc XLSX', 'CSV, CSV.GZ or XLSX files'))
    .description(t('Nhập báo cáo từ tệp vào sổ cái', 'Import report files into the ledger'))
    .option('--organisation <id>', t('đơn vị báo cáo, khi tệp không ghi', 'reporting body where the file names none'))
    .option('--dry-run', t('chỉ kiểm tra, không ghi gì', 'check only, record nothing'))
    .option('--good-rows', t('ghi các dòng đúng, bỏ các dòng lỗi', 'record the good rows, leave the others out'))
    .action((files: string[], options: ImportOptions) =>
      run((config) => importFiles(config, terminal, files, options))(),
    );
  program
    .command('pull')
    .argument('<folder>', t('thư mục có tệp báo cáo', 'a folder with report files'))
    .description(t('Nhập mọi tệp trong một thư mục, một lần', 'Import every file of a folder, once'))
    .option('--organisation <id>', t('đơn vị báo cáo, khi tệp không ghi', 'reporting body where a file names none'))
    .action((folder: string, options: PullOptions) => run((config) => pullFiles(config, terminal, folder, options))());
  program
    .command('seed')
    .description(t('Sinh số liệu mẫu (không phải số liệu thật)', 'Make sample data (not real figures)'))
    .option('--activities <n>', t('số hoạt động', 'number of activities'), whole(1), 6000)
    .option('--provinces <p>', t('số tỉnh', 'number of provinces'), whole(1), 1)
    .option(
      '--seed <s>',
      t('hạt giống: cùng số, cùng số liệu', 'seed: the same number gives the same data'),
      whole(0),
      2023,
    )
    .action((options: { activities: number; provinces: number; seed: number }) =>
      run((config) => seed(config, terminal, options))(),
    );
  program
    .command('reset')
    .description(
      t('Xóa toàn bộ số liệu mẫu để bắt đầu với số liệu thật', 'Remove all sample data to start with real figures'),
    )
    .option('--yes', t('xác nhận xóa', 'confirm'))
    .action((options: { yes?: boolean }) => run((config) => reset(config, terminal, options.yes === true))());
}

function addAccessCommands(program: Command, context: Context): void {
  const { terminal, t, run } = context;
  const role = () =>
    new Option('--role <role>', `${t('vai trò', 'role')}: ${ROLE_NAMES.join(', ')}`)
      .argParser(parseRole)
      .makeOptionMandatory();
  addTokenCommands(program, context, role);
  program
    .command('user')
    .description(t('Tài khoản cán bộ', 'Accounts of officials'))
    .command('create')
    .description(
      t(
        'Tạo tài khoản; không có --password-stdin thì sinh mật khẩu',
        'Create an account; makes a password unless --password-stdin',
      ),
    )
    .requiredOption('--email <email>', t('thư điện tử công vụ', 'work e-mail'))
    .requiredOption('--name <name>', t('họ tên', 'full name'))
    .addOption(role())
    .option('--organisation <id>', t('mã đơn vị công tác', 'organisation id'))
    .option(
      '--units <ids>',
      t('đơn vị hành chính phụ trách, cách nhau dấu phẩy', 'administrative units, comma separated'),
      list,
    )
    .option('--password-stdin', t('đọc mật khẩu từ đầu vào chuẩn', 'read the password from standard input'))
    .action((options: UserOptions) => run((config) => createUser(config, terminal, options))());
}

function addTokenCommands(program: Command, { terminal, t, run }: Context, role: () => Option): void {
  const token = program.command('token').description(t('Mã truy cập cho chương trình', 'Bearer tokens for programs'));
  token
    .command('create')
    .description(t('Tạo một mã truy cập, hiện một lần', 'Create a token, shown once'))
    .addOption(role())
    .option('--name <name>', t('tên để nhận ra sau này', 'a name to know it by'), 'lantoa')
    .option('--days <n>', t('số ngày có hiệu lực', 'days until it expires'), whole(1), 365)
    .option(
      '--budget <n>',
      t('đơn vị chi phí mỗi giờ; không nêu: không giới hạn', 'cost units an hour; without it: no limit'),
      whole(1, 1_000_000_000),
    )
    .option('--organisation <id>', t('mã đơn vị công tác', 'organisation id'))
    .option(
      '--units <ids>',
      t('đơn vị hành chính thuộc phạm vi, cách nhau dấu phẩy', 'administrative units of its scope, comma separated'),
      list,
    )
    .action((options: TokenOptions) => run((config) => createToken(config, terminal, options))());
  token
    .command('list')
    .description(t('Liệt kê mã truy cập, không hiện bí mật', 'List the tokens, never their secrets'))
    .action(run((config) => listTokens(config, terminal)));
  token
    .command('revoke')
    .argument('<id>', t('mã số trong danh sách', 'the id in the list'))
    .description(t('Thu hồi một mã truy cập', 'Revoke a token'))
    .action((id: string) => run((config) => revokeToken(config, terminal, id))());
}

function addCareCommands(program: Command, { terminal, t, run }: Context): void {
  program
    .command('verify')
    .description(
      t(
        'Kiểm tra chuỗi băm và đối chiếu PostgreSQL với mô hình đọc',
        'Walk the hash chain, recount PostgreSQL against the read model',
      ),
    )
    .action(run((config) => verify(config, terminal)));
  program
    .command('rebuild')
    .description(t('Dựng lại mô hình đọc từ sổ cái', 'Make the read model anew from the ledger'))
    .action(run((config) => rebuild(config, terminal)));
}

function addComing(program: Command, { t }: Context): void {
  for (const { path, vi, en } of COMING) {
    const [first = '', second] = path;
    const group =
      second === undefined ? program : (program.commands.find((one) => one.name() === first) ?? program.command(first));
    if (second !== undefined) group.description(t(vi, en));
    group
      .command(second ?? first)
      .description(`${t(vi, en)} ${t('(chưa có trong phiên bản này)', '(not in this version yet)')}`)
      .allowUnknownOption()
      .allowExcessArguments()
      .action(() => {
        throw notYetAvailable(path.join(' '));
      });
  }
}

// What every command shares: the common options, and usage faults that are thrown in the reader's language.
function finish(command: Command, terminal: Terminal): void {
  const t = (vi: string, en: string) => terminal.text({ vi, en });
  command
    .addOption(new Option('--lang <lang>', t('ngôn ngữ', 'language')).choices(['vi', 'en']).default('vi'))
    .option('--json', t('in kết quả là một tài liệu JSON', 'print the result as one JSON document'))
    .option('--verbose', t('in thêm chi tiết', 'print more detail'))
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => {
        const detail = text.replace(/^error: /, '').trim();
        write(
          t(
            `Sai cách dùng: ${detail}\nXem: lantoa ${nameOf(command)}--help\n`,
            `Wrong usage: ${detail}\nSee: lantoa ${nameOf(command)}--help\n`,
          ),
        );
      },
    });
  for (const sub of command.commands) finish(sub, terminal);
}

function nameOf(command: Command): string {
  return command.parent ? `${nameOf(command.parent)}${command.name()} ` : '';
}

function whole(least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isSafeInteger(value) && value >= least && value <= most && /^\d+$/.test(text)) return value;
    throw new InvalidArgumentError(`≥ ${String(least)}`);
  };
}

const ENVIRONMENT: Bilingual = {
  vi: `Biến môi trường:
  LANTOA_DATA_DIR  thư mục dữ liệu (mặc định .lantoa ở thư mục gốc)
  DATABASE_URL     máy chủ PostgreSQL của riêng bạn; bỏ trống thì dùng bản đi kèm
Mã thoát: 0 xong, 1 bị từ chối kèm lý do, 2 sai cách dùng.`,
  en: `Environment:
  LANTOA_DATA_DIR  data folder (default .lantoa at the root of the repository)
  DATABASE_URL     your own PostgreSQL server; absent: the embedded one
Exit codes: 0 done, 1 refused with a reason, 2 wrong usage.`,
};
