import { ReferenceIndex } from '@lantoa/domain';
import { langSonPackFolder, loadReferencePack } from '@lantoa/reference';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ImportInput, ImportOutcome } from '../import/import.types.ts';
import { bytesOf } from '../import/report-files.fixture.ts';
import { RecordFault } from '../record-fault.ts';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';
import { exportCsv, exportedRuns, type ExportedRun } from './loudspeaker-export.fixture.ts';

let index: ReferenceIndex;
let record: TestRecord;
let number = 0;

beforeAll(async () => {
  index = new ReferenceIndex(await loadReferencePack(langSonPackFolder()));
});

beforeEach(async () => {
  record = await openTestRecord();
});

afterEach(async () => record.close());

async function importText(text: string, changes: Partial<ImportInput> = {}): Promise<ImportOutcome> {
  number += 1;
  return record.store.importReport({
    ...{ source: bytesOf(text), fileName: 'loa.csv', mode: 'ALL_OR_NOTHING', status: 'VERIFIED', by: 'tester' },
    ...{ isSample: false, today: '2024-01-15', idempotencyKey: `runs ${String(number)}`, index },
    ...changes,
  });
}

async function importRuns(runs: readonly ExportedRun[], changes: Partial<ImportInput> = {}): Promise<ImportOutcome> {
  return importText(exportCsv(runs), changes);
}

interface Recorded {
  readonly runs: number;
  readonly minutes: number | null;
  readonly revision: number;
  readonly status: string;
}

/** The activities that count, by commune, day, topic, language and bulletin. */
async function recorded(): Promise<Record<string, Recorded>> {
  const rows = await record.ask<{ key: string } & Recorded>(
    `SELECT concat_ws(' ', substring(payload#>>'{places,0,unit}' FROM '([0-9]+)@'), to_char(date, 'DD/MM/YYYY'),
       payload#>>'{topics,0,topic}', payload#>>'{languages,0}', said.note) AS key,
       (payload#>>'{counts,sessions,value}')::integer AS runs, (payload#>>'{counts,duration_minutes,value}')::float AS minutes,
       own.revision, status
     FROM lantoa.activity_revision own JOIN lantoa.activity_text said USING (activity_id, revision)
     WHERE NOT EXISTS (SELECT FROM lantoa.activity_revision later WHERE later.activity_id = own.activity_id
       AND later.revision = own.revision + 1) AND status <> 'RETRACTED'`,
  );
  return Object.fromEntries(rows.map(({ key, ...rest }) => [key, rest]));
}

const CODES: Readonly<Record<string, string>> = {
  'Phòng, chống ma túy': 'drug_prevention',
  'Phòng, chống mua bán người': 'human_trafficking_prevention',
  'Phòng, chống mại dâm': 'prostitution_prevention',
  'Tiếng Tày': 'tay',
  'Tiếng Việt': 'vi',
};

/** The same by counting the exported rows one by one: nothing of the product is used. */
function expected(runs: readonly ExportedRun[]): Record<string, Pick<Recorded, 'runs' | 'minutes'>> {
  const longest: Record<string, Record<string, number>> = {};
  for (const { code, day, start, length, topic, language, bulletin, working } of runs) {
    if (working === 0) continue;
    const key = [code, day, CODES[topic], CODES[language], bulletin].join(' ');
    const [, minutes = '', seconds = ''] = length.split(':');
    const starts = (longest[key] ??= {});
    starts[start] = Math.max(starts[start] ?? 0, Number(minutes) * 60 + Number(seconds));
  }
  return Object.fromEntries(
    Object.entries(longest).map(([key, starts]) => {
      const seconds = Object.values(starts).reduce((sum, one) => sum + one, 0);
      return [key, { runs: Object.keys(starts).length, minutes: Number((seconds / 60).toFixed(2)) }];
    }),
  );
}

async function figures(): Promise<Record<string, Pick<Recorded, 'runs' | 'minutes'>>> {
  return Object.fromEntries(
    Object.entries(await recorded()).map(([key, { runs, minutes }]) => [key, { runs, minutes }]),
  );
}

/** Twenty wait for ten connections: on a busy machine one gives up. It comes again under its key, as a client does. */
async function sentUntilAnswered(send: () => Promise<ImportOutcome>): Promise<ImportOutcome> {
  for (;;) {
    try {
      return await send();
    } catch (fault) {
      if (!(fault instanceof RecordFault) || fault.code !== 'DATABASE_UNAVAILABLE') throw fault;
    }
  }
}

describe('importing runs of loudspeakers', () => {
  it('makes one activity of the runs of a commune, day, bulletin, topic and language', async () => {
    const runs = exportedRuns(720);
    const { report, recorded: isRecorded } = await importRuns(runs);
    expect(report.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    const wanted = expected(runs);
    expect(await figures()).toEqual(wanted);
    const total = Object.values(wanted).reduce((sum, one) => sum + one.runs, 0);
    const minutes = Object.values(wanted).reduce((sum, one) => sum + (one.minutes ?? 0), 0);
    const activities = Object.keys(wanted).length;
    expect(activities).toBeLessThan(total);
    expect(report).toMatchObject({ rows: 720, accepted: 720, alreadyPresent: 0, head: { kind: 'broadcast_runs' } });
    expect(report.broadcasts).toMatchObject({ runs: total, activities, silent: 66, corrected: 0 });
    expect(report.broadcasts?.minutes).toBeCloseTo(minutes, 6);
    expect(isRecorded).toBe(true);
    expect(await record.count('broadcast_run')).toBe(720);
    expect(await record.store.verifyChain()).toMatchObject({ valid: true, firstBreak: null });
  });

  it('adds nothing when the same export comes again, twenty times side by side', async () => {
    const runs = exportedRuns(90);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, async (_, n) =>
        sentUntilAnswered(async () =>
          importRuns(runs, { idempotencyKey: n % 2 === 0 ? 'one key' : `key ${String(n)}` }),
        ),
      ),
    );
    expect(outcomes).toHaveLength(20);
    expect(await figures()).toEqual(expected(runs));
    expect(Object.values(await recorded()).every(({ revision }) => revision === 1)).toBe(true);
    expect(await record.count('ledger_batch')).toBe(1);
    expect(new Set(outcomes.flatMap(({ seq }) => seq ?? []))).toEqual(new Set([1]));
    expect(await importRuns(runs)).toMatchObject({ recorded: false, report: { alreadyPresent: 90 } });
  });

  it('counts a run once that two overlapping exports tell', async () => {
    const all = exportedRuns(600);
    await importRuns(all.slice(0, 400));
    const { report } = await importRuns(all.slice(250));
    expect(report).toMatchObject({ alreadyPresent: 150, broadcasts: { corrected: 0 } });
    expect(await figures()).toEqual(expected(all));
  });

  it('comes to the same whether loudspeakers are exported together or one by one, in whatever order', async () => {
    const all = exportedRuns(240);
    const stations = [...new Set(all.map(({ station }) => station))];
    expect(stations.length).toBeGreaterThan(1);
    await Promise.all(stations.map(async (station) => importRuns(all.filter((run) => run.station === station))));
    expect(await figures()).toEqual(expected(all));
  });

  it('takes clusters that begin a bulletin in one minute for one run of the commune, the longest', async () => {
    const [run] = exportedRuns(2, 1);
    if (!run) throw new Error('no run');
    await importRuns([run, { ...run, station: 'Cụm khác', length: '00:09:30' }, { ...run, station: 'Cụm ba' }]);
    expect(Object.values(await figures())).toEqual([{ runs: 1, minutes: 9.5 }]);
  });
});

describe('an export that tells of a run otherwise', () => {
  it('is the next revision, told as a correction; the old export does not bring the old figure back', async () => {
    const runs = exportedRuns(60);
    const corrected = runs.map((run, n) => (n === 31 ? { ...run, length: '00:59:00' } : run));
    await importRuns(runs);
    const preview = await importRuns(corrected, { mode: 'DRY_RUN' });
    expect(preview.report).toMatchObject({ alreadyPresent: 59, broadcasts: { corrected: 1 } });
    expect((await importRuns(corrected)).report).toMatchObject({ alreadyPresent: 59, broadcasts: { corrected: 1 } });
    expect(await figures()).toEqual(expected(corrected));
    expect(Object.values(await recorded()).filter(({ revision }) => revision === 2)).toHaveLength(1);
    expect((await importRuns(runs)).report.alreadyPresent).toBe(60);
    expect(await figures()).toEqual(expected(corrected));
  });

  it('moves a run to its other topic and leaves nothing behind', async () => {
    const runs = exportedRuns(40);
    const moved = runs.map((run) => ({ ...run, topic: 'Phòng, chống mại dâm' }));
    await importRuns(runs);
    const { report } = await importRuns(moved);
    expect(report.broadcasts?.corrected).toBe(runs.filter(({ topic }) => topic !== 'Phòng, chống mại dâm').length);
    expect(await figures()).toEqual(expected(moved));
  });

  it('takes a run back that turns out to have been silent', async () => {
    const runs = exportedRuns(6, 1).filter(({ working }) => working > 0);
    await importRuns(runs);
    await importRuns(runs.map((run) => ({ ...run, working: 0 })));
    expect(await figures()).toEqual({});
  });

  it('leaves a figure that a person changed', async () => {
    const runs = exportedRuns(6, 1);
    await importRuns(runs);
    const [row] = await record.ask<{ id: string; payload: never }>(
      `SELECT activity_id AS id, jsonb_set(payload, '{counts,sessions,value}', '9') AS payload
       FROM lantoa.activity_revision LIMIT 1`,
    );
    if (!row) throw new Error('no activity');
    const text = { note: 'sửa', organisationAsWritten: '' };
    const changed = { activityId: row.id, revision: 2, status: 'VERIFIED' as const, payload: row.payload, text };
    const batch = { source: 'entry' as const, isSample: false, by: 'x', idempotencyKey: 'hand', activities: [changed] };
    await record.store.appendBatch(batch);
    await importRuns(runs.map((run) => ({ ...run, length: '00:30:00' })));
    const all = Object.values(await recorded());
    expect(all.find(({ runs: counted }) => counted === 9)).toMatchObject({ revision: 2 });
    expect(all.filter(({ revision, minutes }) => revision === 2 && minutes === 30).length).toBeGreaterThan(0);
  });
});

describe('an export that has to be accepted first', () => {
  it('waits for acceptance, and changes nothing that was accepted', async () => {
    const runs = exportedRuns(60);
    const longer = exportedRuns(90).map((run, n) => (n < 60 ? { ...run, length: '00:40:00' } : run));
    await importRuns(runs);
    const { report } = await importRuns(longer, { status: 'SUBMITTED' });
    expect(report).toMatchObject({ alreadyPresent: 0, broadcasts: { corrected: 0, held: 60 + heldOf(runs, longer) } });
    const all = await recorded();
    const accepted = Object.entries(all).filter(([, { status }]) => status === 'VERIFIED');
    expect(Object.fromEntries(accepted.map(([key, { runs: n, minutes }]) => [key, { runs: n, minutes }]))).toEqual(
      expected(runs),
    );
    expect(Object.keys(all).length).toBeGreaterThan(accepted.length);
  });

  it('may tell runs of the own communes alone', async () => {
    const runs = exportedRuns(12);
    const own = {
      mayTell: ({ places }: { readonly places: readonly { readonly unit: string }[] }) =>
        /06205@/u.test(places[0]?.unit ?? ''),
    };
    const { report } = await importRuns(runs, { ...own, mode: 'GOOD_ROWS', status: 'SUBMITTED' });
    expect(report).toMatchObject({ accepted: 2, rejected: 10 });
    expect(new Set(report.faults.filter(({ severity }) => severity === 'error').map(({ code }) => code))).toEqual(
      new Set(['outside_scope']),
    );
    expect(Object.keys(await recorded()).every((key) => key.startsWith('06205'))).toBe(true);
  });
});

/** Runs of `later` that would add to an activity that `runs` made. */
function heldOf(runs: readonly ExportedRun[], later: readonly ExportedRun[]): number {
  const known = new Set(Object.keys(expected(runs)));
  return later.slice(runs.length).filter((run) => known.has(Object.keys(expected([{ ...run, working: 1 }]))[0] ?? ''))
    .length;
}

describe('taking an import of runs back', () => {
  const undo = async ({ seq }: ImportOutcome) =>
    record.store.undos.undo({ batch: seq ?? 0, by: 'tester', reason: 'tệp của kỳ khác' });

  it('brings the figures of the other imports back, and the export can come again', async () => {
    const all = exportedRuns(120);
    const corrected = all.map((run) => ({ ...run, length: '00:10:00' }));
    await importRuns(all);
    const second = await importRuns(corrected);
    const { retracted, keptCount } = await undo(second);
    expect(retracted).toBeGreaterThan(0);
    expect(keptCount).toBe(0);
    expect(await figures()).toEqual(expected(all));
    await importRuns(corrected);
    expect(await figures()).toEqual(expected(corrected));
  });

  it('keeps the runs that a later export told as well', async () => {
    const all = exportedRuns(120);
    const first = await importRuns(all.slice(0, 80));
    const second = await importRuns(all.slice(40));
    await undo(first);
    expect(await figures()).toEqual(expected(all.slice(40)));
    await undo(second);
    expect(await figures()).toEqual({});
    await importRuns(all);
    expect(await figures()).toEqual(expected(all));
  });
});

describe('broadcasts that people recorded', () => {
  it('for a commune, day and topic of the file are named as possibly the same', async () => {
    const runs = exportedRuns(1, 1);
    const [run] = runs;
    if (!run) throw new Error('no run');
    const typed =
      'Ngày,Đơn vị thực hiện,Huyện/TP,Xã/phường/thị trấn,Nội dung tuyên truyền,Hình thức,Kênh,Số buổi\n' +
      `${run.day},Đài Truyền thanh xã Hồng Phong,Cao Lộc,Xã Hồng Phong,"${run.topic}",Lượt phát thanh,Đài truyền thanh cấp xã,2\n`;
    expect((await importText(typed)).report).toMatchObject({ accepted: 1 });
    const { report } = await importRuns(runs, { mode: 'DRY_RUN' });
    expect(report.overlaps.map(({ vi }) => vi)).toEqual([expect.stringContaining('1 hoạt động phát thanh')]);
    expect(
      (await importRuns([{ ...run, topic: 'Phòng, chống mại dâm' }], { mode: 'DRY_RUN' })).report.overlaps,
    ).toEqual([]);
  });
});
