import path from 'node:path';
import type { BilingualText } from '@lantoa/analytics';
import { DataDirHeldFault, EmbeddedFault, RecordFault } from '@lantoa/record';
import { PackFaultsError } from '@lantoa/reference';
import { TemplateFault } from '@lantoa/report';
import { BootFault } from './platform/boot/boot-fault.ts';
import { buildName } from './platform/boot/build-name.ts';
import { greeting } from './platform/boot/greeting.ts';
import type { Progress } from './platform/boot/prepare-ledger.ts';
import { startServer, type RunningServer } from './platform/boot/start-server.ts';
import { stopOnSignal } from './platform/boot/stop-on-signal.ts';
import { processConfig } from './platform/config/process-config.ts';
import { REPOSITORY_FOLDER } from './platform/config/repository-folder.ts';
import { framesOf, standardErrorLog } from './platform/logging/log.ts';

const STEPS: Readonly<Record<Parameters<Progress>[0], BilingualText>> = {
  reference: { vi: 'Đang nạp bộ danh mục Lạng Sơn …', en: 'Loading the Lạng Sơn reference pack …' },
  sample: { vi: 'Đang sinh số liệu mẫu …', en: 'Making the sample data …' },
  read_model: { vi: 'Đang dựng mô hình đọc …', en: 'Bringing the read model up to date …' },
};

async function main(): Promise<number | null> {
  const outcome = processConfig();
  if (!outcome.ok) return refuse(outcome.faults);
  const { config } = outcome;
  try {
    const server = await startServer({
      config,
      log: standardErrorLog,
      progress: (step) => {
        say(STEPS[step]);
      },
      pages: {
        web: path.join(REPOSITORY_FOLDER, 'apps/web/dist'),
        graphiql: path.join(REPOSITORY_FOLDER, 'apps/graphiql/dist'),
      },
      release: buildName(),
      drainMilliseconds: 500,
    });
    process.stdout.write(greeting(server.url, config, await server.record.holdsSample()));
    await ended(server);
    return null;
  } catch (fault) {
    return refuse(textsOf(fault));
  }
}

function ended(server: RunningServer): Promise<void> {
  return stopOnSignal(server, standardErrorLog);
}

function say({ vi, en }: BilingualText): void {
  process.stdout.write(`${vi} / ${en}\n`);
}

function refuse(faults: readonly BilingualText[]): number {
  process.stderr.write('Lan Tỏa không khởi động được. / Lan Tỏa did not start.\n');
  for (const { vi, en } of faults) process.stderr.write(`- ${vi}\n  ${en}\n`);
  return 1;
}

function textsOf(fault: unknown): readonly BilingualText[] {
  if (fault instanceof BootFault || fault instanceof EmbeddedFault || fault instanceof DataDirHeldFault) {
    return [fault.text];
  }
  if (fault instanceof TemplateFault) return [fault.text, fault.repair];
  if (fault instanceof RecordFault) return [fault.text, fault.remedy];
  if (fault instanceof PackFaultsError) return fault.faults.map(({ message }) => message);
  standardErrorLog.write('error', 'start_failed', { cause: framesOf(fault) });
  const reason = fault instanceof Error ? fault.message : String(fault);
  return [{ vi: `Lỗi không lường trước: ${reason}`, en: `Unforeseen fault: ${reason}` }];
}

process.on('unhandledRejection', (fault) => {
  standardErrorLog.write('error', 'unhandled_rejection', { cause: framesOf(fault) });
});

const code = await main();
if (code !== null) process.exit(code);
