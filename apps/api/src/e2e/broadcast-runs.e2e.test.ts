import { randomUUID } from 'node:crypto';
import { SERVICE_SCOPE } from '@lantoa/record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunsSender, type RunsAnswer } from '../testing/runs-sender.ts';

let sender: RunsSender;
beforeAll(async () => {
  sender = await RunsSender.start();
});
afterAll(() => sender.server.stop());

describe('a batch of runs of loudspeakers', () => {
  it('becomes activities with runs and minutes, and stands among the imports', async () => {
    const morning = sender.run({ start: '05:00' });
    const runs = [morning, { ...morning, start: '17:00' }, { ...morning, station: 'Cụm B' }];
    const { status, body } = await sender.send(runs);
    expect(status).toBe(200);
    expect(body).toMatchObject({ received: 3, recorded: 3, alreadyPresent: 0, corrected: 0, held: 0 });
    expect(body).toMatchObject({ status: 'VERIFIED', replayed: false, faultCount: 0, faults: [] });
    expect(Number(body.dataVersion)).toBeGreaterThanOrEqual(Number(body.batch));
    // Two clusters that begin one bulletin in one minute are one run.
    expect(await sender.figures(runs)).toEqual([2, 31]);
    expect(new Set(body.ids).size).toBe(1);
    const activity = await sender.server.running.record.entries.activity(body.ids[0] ?? '');
    expect(activity).toMatchObject({ revision: 1, status: 'VERIFIED', payload: { channel: 'commune_radio' } });
    const [listed] = await sender.server.running.record.imports(1, SERVICE_SCOPE);
    const batch = { batch: Number(body.batch), kind: 'broadcast_runs', accepted: 3, way: 'program' };
    expect(listed).toMatchObject({ ...batch, fileName: 'POST /intake/broadcast-runs' });
  });

  it('comes as lines, too, and tells its day by an instant', async () => {
    const [one, after] = [sender.run(), sender.run()];
    const lines = [one, { ...one, date: undefined, start: `${one.date}T20:00:00Z` }].map((value) =>
      JSON.stringify(value),
    );
    const response = await sender.post(`\uFEFF${lines.join('\r\n')}\n\n`, { kind: 'application/x-ndjson' });
    const { ids, recorded } = (await response.json()) as RunsAnswer;
    expect(recorded).toBe(2);
    const [, next] = await Promise.all(ids.map(async (id) => sender.server.running.record.entries.activity(id)));
    expect(next?.payload.date).toBe(after.date);
  });

  it('has one effect, sent twenty times at once, and is answered as it was first', async () => {
    const runs = [sender.run(), sender.run(), sender.run()];
    const [text, key, before] = [JSON.stringify(runs), randomUUID(), await sender.batches()];
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => (await (await sender.post(text, { key })).json()) as RunsAnswer),
    );
    expect(await sender.batches()).toBe(before + 1);
    expect(await sender.figures(runs)).toEqual([3, 46.5]);
    expect(new Set(answers.map(({ recorded, batch, ids }) => JSON.stringify({ recorded, batch, ids }))).size).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect((await sender.post(`${text} `, { key })).status).toBe(409);
    // Keys are those of one address.
    const headers = {
      authorization: `Bearer ${sender.lead}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    };
    const elsewhere = await fetch(`${sender.server.url}/intake/activities`, { method: 'POST', headers, body: text });
    expect(elsewhere.status).toBe(422);
  });

  it('is refused whole where one run is wrong, with index, field, code and repair in both languages', async () => {
    const [before, key, one] = [await sender.batches(), randomUUID(), sender.run()];
    const runs = [
      one,
      sender.run({ topics: ['no_such_topic'] }),
      sender.run({ topics: undefined, bulletin: 'Bản tin chưa rõ nội dung' }),
      sender.run({ commune: '99999' }),
      sender.run({ start: '25:00' }),
      sender.run({ date: '2999-01-01' }),
      sender.run({ date: undefined }),
      sender.run({ seconds: 90_000 }),
      sender.run({ speakersTotal: 2 }),
      sender.run({ languages: ['klingon'] }),
      sender.run({ commune: undefined, colour: 'red' }),
      sender.run({ runs: 'one' }),
      'no object',
      { ...one, station: 'CỤM  a', seconds: 5 },
    ];
    const { status, body } = await sender.send(runs, { key });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      received: 14,
      recorded: 0,
      corrected: 0,
      held: 0,
      batch: null,
      status: null,
      ids: [],
    });
    expect(body.faults.map(({ index, field, code }) => [index, field, code])).toEqual([
      [1, 'topics', 'UNKNOWN_TOPIC'],
      [2, 'bulletin', 'UNKNOWN_TOPIC'],
      [3, 'commune', 'UNKNOWN_COMMUNE'],
      [4, 'start', 'INVALID_TIME'],
      [5, 'date', 'FUTURE_DATE'],
      [5, 'commune', 'COMMUNE_NOT_VALID_ON_DATE'],
      [6, 'date', 'MISSING_REQUIRED'],
      [7, 'seconds', 'INVALID_DURATION'],
      [8, 'speakersWorking', 'IMPLAUSIBLE_VALUE'],
      [9, 'languages', 'UNKNOWN_LANGUAGE'],
      [10, 'commune', 'INVALID_ITEM'],
      [10, 'colour', 'INVALID_ITEM'],
      [11, 'runs', 'INVALID_ITEM'],
      [12, null, 'INVALID_ITEM'],
      [13, null, 'DUPLICATE_ROW'],
    ]);
    for (const { message, suggestion } of body.faults) {
      expect(message.vi).not.toBe(message.en);
      expect(message.vi).not.toMatch(/^(?:Dòng|Cột)/u);
      expect(suggestion?.vi).toBeTruthy();
      expect(suggestion?.en).toBeTruthy();
    }
    expect(await sender.batches()).toBe(before);
    // Nothing was recorded under the key: mended, the batch may keep it.
    expect((await sender.send([one], { key })).body).toMatchObject({ recorded: 1, replayed: false });
  });

  it('is refused by kind, key, form and size, each with its status', async () => {
    const good = JSON.stringify([sender.run()]);
    expect((await sender.post(good, { kind: 'text/csv' })).status).toBe(415);
    const headers = { authorization: `Bearer ${sender.lead}`, 'content-type': 'application/json' };
    const keyless = await fetch(`${sender.server.url}/intake/broadcast-runs`, { method: 'POST', headers, body: good });
    expect(keyless.status).toBe(400);
    for (const text of ['{', '{}', '[]']) expect((await sender.post(text)).status, text).toBe(400);
    expect((await sender.post(good, { search: '?warnings=maybe' })).status).toBe(400);
    expect((await sender.post(JSON.stringify(Array.from({ length: 1_001 }, () => ({}))))).status).toBe(413);
    expect((await sender.post(JSON.stringify([sender.run({ station: 'x'.repeat(2_000_000) })]))).status).toBe(413);
    expect((await sender.post(good, { token: `lt_${'x'.repeat(43)}` })).status).toBe(401);
    expect((await sender.post(good, { token: await sender.server.token('AUDITOR') })).status).toBe(403);
  });

  it('never takes in personal data, and never repeats them', async () => {
    const [number, phone] = ['012345678901', '0912345678'];
    const response = await sender.post(
      JSON.stringify([
        sender.run({ bulletin: `CCCD ${number}` }),
        sender.run({ station: `gọi ${phone}` }),
        sender.run({ seconds: number }),
      ]),
    );
    const text = await response.text();
    expect(response.status).toBe(422);
    expect((JSON.parse(text) as RunsAnswer).faults.map(({ field, code }) => [field, code])).toEqual([
      ['bulletin', 'PERSONAL_ID_NUMBER'],
      ['station', 'PHONE_NUMBER'],
      ['seconds', 'INVALID_ITEM'],
    ]);
    expect(`${text}${sender.server.logged.join('')}`).not.toMatch(new RegExp(`${number}|${phone}`));
  });

  it('takes 1,000 runs at once', async () => {
    const first = sender.run();
    const runs = Array.from({ length: 1_000 }, (_, n) => ({
      ...first,
      station: `Cụm ${String(n)}`,
      start: `${String(5 + (n % 16)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`,
    }));
    const began = performance.now();
    const { body } = await sender.send(runs);
    expect(body).toMatchObject({ recorded: 1_000, faultCount: 0 });
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
