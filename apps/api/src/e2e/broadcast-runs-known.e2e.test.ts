import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RUNS_BODY, RunsSender } from '../testing/runs-sender.ts';

const PREVIEW =
  'mutation P($input: PreviewImportInput!) { previewImport(input: $input) { accepted alreadyPresent broadcasts { corrected } } }';
const UNDO = 'mutation U($input: UndoImportInput!) { undoImport(input: $input) { dataVersion } }';

let sender: RunsSender;
beforeAll(async () => {
  sender = await RunsSender.start();
});
afterAll(() => sender.server.stop());

describe('the same runs by a file and by a program', () => {
  it('are known as the same, whichever comes first', async () => {
    const [filed, posted] = [
      [sender.run(), sender.run({ station: 'Cụm Á' })],
      [sender.run(), sender.run()],
    ];
    await sender.sendFile(filed);
    const before = await sender.batches();
    const again = await sender.send(filed.map((one) => ({ ...one, start: `${one.date} ${one.start}:30` })));
    expect(again.body).toMatchObject({ recorded: 0, alreadyPresent: 2, corrected: 0, batch: null });
    expect(await sender.batches()).toBe(before);
    expect(await sender.figures(filed)).toEqual([2, 31]);

    expect((await sender.send(posted)).body).toMatchObject({ recorded: 2 });
    const uploadId = await sender.upload(posted);
    expect(await sender.server.data('LEAD_DEPARTMENT', PREVIEW, { input: { uploadId } })).toEqual({
      previewImport: { accepted: 2, alreadyPresent: 2, broadcasts: { corrected: 0 } },
    });
    await sender.sendFile(posted);
    expect(await sender.batches()).toBe(before + 1);
    expect(await sender.figures(posted)).toEqual([2, 31]);
  });

  it('told otherwise by the other, are a correction; taking that back brings the figure back', async () => {
    const runs = [sender.run(), sender.run()];
    await sender.sendFile(runs);
    const longer = runs.map((one, n) => (n === 0 ? { ...one, seconds: 1_800 } : one));
    const { body } = await sender.send(longer);
    expect(body).toMatchObject({ received: 2, recorded: 1, alreadyPresent: 1, corrected: 1, held: 0 });
    expect(await sender.figures(runs)).toEqual([2, 45.5]);
    const input = { batch: body.batch, reason: 'nhầm thời lượng' };
    await sender.server.data('LEAD_DEPARTMENT', UNDO, { input });
    expect(await sender.figures(runs)).toEqual([2, 31]);
  });

  it('change nothing that was accepted where the sender accepts nothing, and say how many were left out', async () => {
    const runs = [sender.run(), sender.run()];
    await sender.sendFile(runs);
    const sent = [...runs.map((one) => ({ ...one, seconds: 60 })), sender.run()];
    const { status, body } = await sender.send(sent, { token: sender.reporter });
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'SUBMITTED', received: 3, recorded: 1, held: 2, corrected: 0 });
    expect(await sender.figures(runs)).toEqual([2, 31]);
  });
});

describe('what a sender may and wants', () => {
  it('tells runs of the own communes alone', async () => {
    const { status, body } = await sender.send([sender.run(), sender.run({ commune: '06187' })], {
      token: sender.reporter,
    });
    expect(status).toBe(422);
    expect(body.faults).toMatchObject([{ index: 1, field: null, code: 'FORBIDDEN', severity: 'ERROR' }]);
  });

  it('has its warnings told, or the batch refused for them', async () => {
    const [runs, key] = [[sender.run(), sender.run({ played: false })], randomUUID()];
    const refused = await sender.send(runs, { key, search: '?warnings=refuse' });
    expect([refused.status, refused.body.recorded]).toEqual([422, 0]);
    expect(refused.body.faults).toMatchObject([{ index: 1, field: 'played', code: 'SILENT_RUN', severity: 'WARNING' }]);
    const { status, body } = await sender.send(runs, { key });
    expect([status, body.recorded, body.faultCount]).toEqual([200, 2, 1]);
    expect(await sender.figures(runs)).toEqual([1, 15.5]);
  });

  it('has a bulletin without a topic read as its body taught it', async () => {
    const bulletin = 'Điểm tin tuần';
    const runs = [sender.run({ bulletin, topics: [] })];
    const codes = async () => (await sender.send(runs, { token: sender.reporter })).body.faults.map(({ code }) => code);
    expect(await codes()).toEqual(['UNKNOWN_TOPIC']);
    const spellings = [{ column: 'Bản tin', from: bulletin, to: 'Phòng, chống ma túy' }];
    await sender.server.running.record.spellings.teach({ organisation: RUNS_BODY, by: 'x', spellings });
    expect(await codes()).toEqual([]);
    const [id = ''] = (await sender.send(runs, { token: sender.reporter })).body.ids;
    const recorded = await sender.server.running.record.entries.activity(id);
    expect(recorded?.payload.topics).toEqual([{ topic: 'drug_prevention', role: 'primary' }]);
    // Under a name of its own, as a file tells it: the title stays what tells the bulletin.
    expect(recorded?.text?.note).toBe(bulletin);
  });
});
