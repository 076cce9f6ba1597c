import { setTimeout as pause } from 'node:timers/promises';
import { ReferenceIndex } from '@lantoa/domain';
import { langSonPackFolder, loadReferencePack } from '@lantoa/reference';
import { openRecord } from '../open-record.ts';
import { pullFolder } from './pull-folder.ts';

/* A process that pulls a folder and stops for ever after its first import; the test kills it. Arguments: connection string, folder. */
const [url = '', folder = ''] = process.argv.slice(2);
const index = new ReferenceIndex(await loadReferencePack(langSonPackFolder()));
const store = await openRecord({ databaseUrl: url, dataDir: '' }, { migrate: false });
await pullFolder(
  store.dataSource,
  async (one) => {
    const outcome = await store.importReport(one);
    process.stdout.write(`recorded ${String(outcome.seq)}\n`);
    await pause(600_000);
    return outcome;
  },
  { folder, status: 'VERIFIED', by: 'tester', today: '2024-01-15', index, settledMilliseconds: 0 },
);
