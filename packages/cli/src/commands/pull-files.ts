import { stat } from 'node:fs/promises';
import path from 'node:path';
import { civilDateAt } from '@lantoa/domain';
import type { PulledFile } from '@lantoa/record';
import type { CliConfig } from '../config.ts';
import { referenceIndex, withStore } from '../record/open-store.ts';
import { Refusal } from '../refusal.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { documentOf, refuseUnknownOrganisation, type FileOutcome } from './import-files.ts';
import { describeFile, describeRun } from './import-summary.ts';

export interface PullOptions {
  readonly organisation?: string;
}

/** As the server has it: what nobody changed for so long is taken for written to its end. */
const SETTLED_MILLISECONDS = 10_000;

/** Files are taken whole: that good rows could be taken alone is nothing to be told of a refused one. */
const TOLD = { goodRows: true } as const;

/** `lantoa pull`: the files of a folder once, as `lantoa import` takes them, each moved with its result. Returns the exit code. */
export async function pullFiles(
  config: CliConfig,
  terminal: Terminal,
  folder: string,
  options: PullOptions,
): Promise<number> {
  if ((await stat(folder).catch(() => null))?.isDirectory() !== true) throw noFolder(folder);
  return withStore(config, terminal, async (store) => {
    const index = await referenceIndex(store, terminal);
    refuseUnknownOrganisation(index, options.organisation);
    const { files, isOurs } = await store.pullFolder({
      ...{ folder: path.resolve(folder), status: 'VERIFIED', by: 'lantoa pull', index },
      organisation: options.organisation ?? null,
      today: civilDateAt(new Date().toISOString()),
      settledMilliseconds: SETTLED_MILLISECONDS,
    });
    if (!isOurs) throw new Refusal('FOLDER_BUSY', BUSY);
    for (const file of files) {
      if (file.kind === 'left')
        terminal.notice({ vi: `${file.file}: ${file.why.vi}`, en: `${file.file}: ${file.why.en}` });
      else terminal.notice(describeFile(outcomeOf(file), terminal.lang, TOLD));
    }
    const moved = files.filter((file) => file.kind !== 'left');
    const dataVersion = String(await store.latestSeq());
    const documents = moved.map((file) => ({
      ...documentOf(outcomeOf(file), terminal),
      ...{ result: file.kind, movedTo: file.movedTo },
    }));
    const left = files.filter(({ kind }) => kind === 'left').map(({ file }) => file);
    terminal.result(
      { files: documents, left, dataVersion },
      terminal.text(describeRun(moved.map(outcomeOf), dataVersion, TOLD)),
    );
    return moved.every(({ kind }) => kind === 'done') ? 0 : 1;
  });
}

function outcomeOf({ file, report, batch, kind }: Exclude<PulledFile, { readonly kind: 'left' }>): FileOutcome {
  const recorded = batch !== null;
  const accepted = recorded ? report.accepted - report.alreadyPresent : 0;
  return { file, report, accepted, recorded, good: kind === 'done' };
}

function noFolder(folder: string): Refusal {
  return new Refusal('FOLDER_NOT_FOUND', {
    vi: `Không có thư mục ${folder}. Kiểm tra đường dẫn.`,
    en: `There is no folder ${folder}. Check the path.`,
  });
}

const BUSY = {
  vi: 'Một tiến trình khác đang nhập tệp từ thư mục. Đợi rồi chạy lại.',
  en: 'Another process is pulling files at this moment. Wait, then run it again.',
} as const;
