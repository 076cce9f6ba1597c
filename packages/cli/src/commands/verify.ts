import { ReadModel } from '@lantoa/analytics';
import type { RecordCounts } from '@lantoa/domain';
import type { ChainReport, RecordStore } from '@lantoa/record';
import type { CliConfig } from '../config.ts';
import { withStore } from '../record/open-store.ts';
import { askRunningServer, servedCounts } from '../record/running-server.ts';
import { numeral, type Terminal } from '../terminal/terminal.ts';
import { countDifferences, type CountDifference } from './count-differences.ts';

/** Counts of a read model and the batch they stand at. */
interface ModelCounts {
  readonly dataVersion: string;
  readonly counts: RecordCounts;
}

/** `lantoa verify`: walks the hash chain, and recounts PostgreSQL against the read model. Code 1 when anything differs. */
export async function verify(config: CliConfig, terminal: Terminal): Promise<number> {
  return withStore(config, terminal, async (store) => {
    terminal.notice({ vi: 'Đang kiểm tra chuỗi băm …', en: 'Walking the hash chain …' });
    const chain = await store.verifyChain();
    const served = await askRunningServer(config.dataDir, '/verify', servedCounts);
    const source = served ? 'server' : 'memory';
    if (!served) {
      terminal.notice({
        vi: 'Không có máy chủ đang chạy: dựng mô hình đọc trong bộ nhớ để đối chiếu …',
        en: 'No server is running: building a read model in memory to compare with …',
      });
    }
    const model = served ?? (await modelInMemory(store));
    const record = await store.recount();
    const differences = countDifferences(record, model.counts);
    const ok = chain.valid && differences.length === 0;
    terminal.result(
      {
        ok,
        dataVersion: String(record.batches),
        chain,
        readModel: { source, dataVersion: model.dataVersion },
        differences,
      },
      describe(chain, record, differences, terminal),
    );
    return ok ? 0 : 1;
  });
}

async function modelInMemory(store: RecordStore): Promise<ModelCounts> {
  const model = await ReadModel.open({ file: null });
  try {
    for await (const batch of store.batches(0)) await model.applyBatch(batch);
    return { dataVersion: String(model.version), counts: await model.recount() };
  } finally {
    await model.close();
  }
}

function describe(
  chain: ChainReport,
  record: RecordCounts,
  differences: readonly CountDifference[],
  terminal: Terminal,
): string {
  const number = (value: number) => numeral(value, terminal.lang);
  const { firstBreak } = chain;
  const lines = [
    firstBreak === null
      ? terminal.text({
          vi: `Chuỗi băm nguyên vẹn: ${number(chain.batches)} lô, ${number(chain.rows)} dòng.`,
          en: `The hash chain is whole: ${number(chain.batches)} batches, ${number(chain.rows)} rows.`,
        })
      : terminal.text({
          vi: `CHUỖI BĂM BỊ ĐỨT ở lô ${number(firstBreak.seq)} (${firstBreak.what}): ${firstBreak.reason.vi}`,
          en: `THE HASH CHAIN IS BROKEN at batch ${number(firstBreak.seq)} (${firstBreak.what}): ${firstBreak.reason.en}`,
        }),
    ...differences.map(({ what, record: inRecord, readModel }) =>
      terminal.text({
        vi: `LỆCH ${what}: PostgreSQL ${number(inRecord)}, mô hình đọc ${number(readModel)}.`,
        en: `DIFFERENCE in ${what}: PostgreSQL ${number(inRecord)}, read model ${number(readModel)}.`,
      }),
    ),
  ];
  if (differences.length === 0) {
    lines.push(
      terminal.text({
        vi: `PostgreSQL và mô hình đọc khớp nhau: ${number(record.activities.current)} hoạt động, ${number(record.sums.attendances)} lượt người.`,
        en: `PostgreSQL and the read model agree: ${number(record.activities.current)} activities, ${number(record.sums.attendances)} attendances.`,
      }),
    );
  } else {
    lines.push(
      terminal.text({
        vi: 'Hãy chạy `lantoa rebuild` để dựng lại mô hình đọc từ sổ cái.',
        en: 'Run `lantoa rebuild` to make the read model anew from the ledger.',
      }),
    );
  }
  return lines.join('\n');
}
