import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { referenceRevisionsOf } from '@lantoa/domain';
import { expect, test } from 'vitest';
import { ReadModel } from './read-model.ts';
import { cellsOf } from './testing/ask.ts';
import { batch, referenceBatch } from './testing/batches.ts';
import { CHU, smallProvince } from './testing/small-province.ts';

const pack = smallProvince();
const membership = { areaClass: 'border', unit: CHU, validFrom: null, validTo: null, status: 'official' as const };
const wider = { ...pack, classMemberships: [...pack.classMemberships, { ...membership, basisVi: 'b', basisEn: 'b' }] };
const added = referenceRevisionsOf(wider).filter(({ key }) => key === `border/${CHU}/`);

async function borderCommunes(model: ReadModel, asKnownOn?: string): Promise<number | null | undefined> {
  const where = { areaClass: ['border'] };
  const known = asKnownOn === undefined ? {} : { asKnownOn };
  const cells = await cellsOf(model, { measures: ['COMMUNES'], period: { code: 'cal:2023-Y' }, where, ...known });
  return cells.get('')?.COMMUNES?.value;
}

test('a class is as it was known at the time that is asked about, also after the file was opened again', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lantoa-as-known-'));
  const file = path.join(folder, 'model.duckdb');
  const model = await ReadModel.open({ file });
  await model.applyBatch(referenceBatch(1, pack));
  const before = await borderCommunes(model);
  await model.applyBatch(batch(2, { source: 'reference', reference: added }));
  await model.applyBatch(
    batch(3, { source: 'reference', reference: added.map(({ kind, key }) => ({ kind, key, payload: null })) }),
  );
  const told = async (asked: ReadModel) => [
    await borderCommunes(asked),
    await borderCommunes(asked, '2024-01-02T12:00:00Z'),
    await borderCommunes(asked, '2024-01-01T12:00:00Z'),
  ];
  expect(await told(model)).toEqual([before, (before ?? 0) + 1, before]);
  await model.close();
  const again = await ReadModel.open({ file });
  expect(await told(again)).toEqual([before, (before ?? 0) + 1, before]);
  await again.close();
  rmSync(folder, { recursive: true });
});
