import { ReferenceIndex } from '@lantoa/domain';
import { langSonPackFolder, loadReferencePack } from '@lantoa/reference';
import { openRecord } from '../open-record.ts';
import { exportCsv, exportedRuns } from '../broadcasts/loudspeaker-export.fixture.ts';
import { activityCsv, bytesOf } from './report-files.fixture.ts';

/* A process that imports a file and says how far it is; the test kills it. Arguments: connection string, rows, key, kind. */
const [url = '', rows = '0', idempotencyKey = '', kind = ''] = process.argv.slice(2);
const text = kind === 'runs' ? exportCsv(exportedRuns(Number(rows))) : activityCsv(Number(rows));
const index = new ReferenceIndex(await loadReferencePack(langSonPackFolder()));
const store = await openRecord({ databaseUrl: url, dataDir: '' }, { migrate: false });
const outcome = await store.importReport({
  ...{
    source: bytesOf(text),
    fileName: 'bao-cao.csv',
    mode: 'ALL_OR_NOTHING',
    status: 'VERIFIED',
  },
  ...{ by: 'tester', isSample: false, today: '2024-01-15', idempotencyKey, index },
  onProgress: (done) => process.stdout.write(`rows ${String(done)}\n`),
});
process.stdout.write(`recorded ${String(outcome.seq)}\n`);
await store.close();
