import type { ReferenceIndex } from '@lantoa/domain';
import type { RecordStore } from '@lantoa/record';
import { generateSample, type SampleActivity } from '@lantoa/sample';
import type { CliConfig } from '../config.ts';
import { referenceIndex, withStore } from '../record/open-store.ts';
import { Refusal } from '../refusal.ts';
import { numeral, type Terminal } from '../terminal/terminal.ts';
import { notYetAvailable } from './not-yet-available.ts';

export interface SeedOptions {
  readonly activities: number;
  readonly provinces: number;
  readonly seed: number;
}

/** Activities a batch: a read model takes a batch whole. */
const BATCH = 20_000;

/** `lantoa seed`: invented activities, marked as sample data; the same numbers again add nothing. */
export async function seed(config: CliConfig, terminal: Terminal, options: SeedOptions): Promise<number> {
  if (options.provinces > 1) throw notYetAvailable('seed --provinces');
  return withStore(config, terminal, async (store) => {
    if (await store.holdsOtherThanSample()) throw new Refusal('HOLDS_REAL_RECORDS', HOLDS_REAL_RECORDS);
    const index = await referenceIndex(store, terminal);
    const added = await appendSample(store, index, terminal, options);
    const dataVersion = String(await store.latestSeq());
    terminal.result(
      { activities: added, seed: options.seed, dataVersion },
      terminal.text({
        vi: `Đã thêm ${numeral(added, 'vi')} hoạt động mẫu (hạt giống ${String(options.seed)}). Phiên bản số liệu: ${dataVersion}.`,
        en: `Added ${numeral(added, 'en')} sample activities (seed ${String(options.seed)}). Data version: ${dataVersion}.`,
      }),
    );
    return 0;
  });
}

async function appendSample(
  store: RecordStore,
  index: ReferenceIndex,
  terminal: Terminal,
  options: SeedOptions,
): Promise<number> {
  const sample = generateSample({ index, seed: options.seed, activities: options.activities });
  const key = `lantoa seed ${String(options.seed)}/${String(options.activities)}`;
  let [added, done, part] = [0, 0, 0];
  for (const activities of inParts(sample.activities)) {
    part += 1;
    const outcome = await store.appendBatch({
      source: 'sample',
      isSample: true,
      by: 'lantoa seed',
      idempotencyKey: `${key}/${String(part)}`,
      activities: activities.map((activity) => ({ ...activity, status: 'VERIFIED' as const })),
      submissions: part === 1 ? sample.submissions : [],
    });
    done += activities.length;
    added += outcome.replayed ? 0 : activities.length - outcome.alreadyPresent;
    const [vi, en] = [numeral(done, 'vi'), numeral(done, 'en')];
    terminal.progress({ vi: `${vi} hoạt động`, en: `${en} activities` });
  }
  return Math.max(0, added);
}

function* inParts(activities: Iterable<SampleActivity>): Generator<SampleActivity[]> {
  let part: SampleActivity[] = [];
  for (const activity of activities) {
    part.push(activity);
    if (part.length < BATCH) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

const HOLDS_REAL_RECORDS = {
  vi: 'Cơ sở dữ liệu đã có bản ghi thật; số liệu mẫu không được trộn vào. Hãy đặt LANTOA_DATA_DIR sang thư mục khác.',
  en: 'The database holds real records; sample data is not mixed with them. Set LANTOA_DATA_DIR to another folder.',
};
