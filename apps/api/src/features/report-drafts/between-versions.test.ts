import { expect, it } from 'vitest';
import { betweenVersions } from './between-versions.ts';
import { ofOneVersion } from '../../platform/answers/of-one-version.ts';

/** A ledger to which a batch comes in while its reports are read the first `batches` times. */
function ledger(batches: number) {
  const state = { end: 7, reads: 0 };
  const latest = () => Promise.resolve(state.end);
  const read = () => {
    if (state.reads < batches) state.end += 1;
    state.reads += 1;
    return Promise.resolve(`reports of read ${String(state.reads)}`);
  };
  return { state, latest, read };
}

it('tells the end of the ledger before and after', async () => {
  const { latest, read } = ledger(1);
  await expect(betweenVersions(latest, read)).resolves.toEqual({ read: 'reports of read 1', versions: ['7', '8'] });
});

it('has reports read again that may be of an older version than the figures', async () => {
  const { latest, read } = ledger(1);
  const found = await ofOneVersion(async () => {
    const { read: reports, versions } = await betweenVersions(latest, read);
    return { reports, versions: [...versions, String(await latest())] };
  });
  expect(found).toEqual({ reports: 'reports of read 2', versions: ['8', '8', '8'] });
});

it('gives up with a code and a reason where batches keep coming', async () => {
  const { latest, read, state } = ledger(99);
  const asked = ofOneVersion(() => betweenVersions(latest, read));
  await expect(asked).rejects.toMatchObject({ code: 'BUSY', retryAfter: 5 });
  await expect(asked).rejects.toThrow('no report could be made of one data version');
  expect(state.reads).toBe(3);
});
