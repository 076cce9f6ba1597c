import { CommanderError } from 'commander';
import { langOf } from './bilingual.ts';
import { loadSettingsFile } from './config.ts';
import { buildProgram } from './program.ts';
import { refusalOf } from './refusal.ts';
import { Terminal } from './terminal/terminal.ts';

/** Exit codes: done, refused with a readable reason, wrong usage. */
const [DONE, REFUSED, WRONG_USAGE] = [0, 1, 2];

async function main(args: readonly string[]): Promise<number> {
  const flags = { lang: langOf(args), json: args.includes('--json'), verbose: args.includes('--verbose') };
  const terminal = new Terminal(flags);
  let code = DONE;
  loadSettingsFile();
  try {
    const program = buildProgram(terminal, process.env, (outcome) => {
      code = outcome;
    });
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (fault) {
    if (fault instanceof CommanderError) {
      if (fault.exitCode === 0) return DONE;
      if (terminal.json) terminal.result({ error: { code: 'WRONG_USAGE', message: fault.message } }, '');
      return WRONG_USAGE;
    }
    const refusal = refusalOf(fault);
    terminal.notice(refusal.text);
    if (terminal.json) {
      terminal.result({ error: { code: refusal.code, message: terminal.text(refusal.text) } }, '');
    }
    if (terminal.verbose && refusal.cause instanceof Error) terminal.detail(refusal.cause.stack ?? '');
    return REFUSED;
  }
}

process.exitCode = await main(process.argv.slice(2));
