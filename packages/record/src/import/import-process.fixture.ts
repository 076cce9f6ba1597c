import { ReferenceIndex } from '@lantoa/domain';
import { langSonPackFolder, loadReferencePack } from '@lantoa/reference';
import { openRecord } from '../open-record.ts';
import { activityCsv, bytesOf } from './report-files.fixture.ts';

/* A process that imports a list and says how far it is; the test kills it. Arguments: connection string, rows, key. */
const [url = '', rows = '0', idempotencyKey = ''] = process.argv.slice(2);
const index = new ReferenceIndex(await loadReferencePack(langSonPackFolder()));
const store = await openRecord({ databaseUrl: url, dataDir: '' }, { migrate: false });
const outcome = await store.importReport({
  ...{
    source: bytesOf(activityCsv(Number(rows))),
    fileName: 'bao-cao.csv',
    mode: 'ALL_OR_NOTHING',
    status: 'VERIFIED',
  },
  ...{ by: 'tester', isSample: false, today: '2024-01-15', idempotencyKey, index },
  onProgress: (done) => process.stdout.write(`rows ${String(done)}\n`),
});
process.stdout.write(`recorded ${String(outcome.seq)}\n`);
await store.close();
