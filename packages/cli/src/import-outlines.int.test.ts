import { truncate } from 'node:fs/promises';
import path from 'node:path';
import type { ReferencePack } from '@lantoa/domain';
import { langSonPackFolder, loadReferencePack } from '@lantoa/reference';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Lantoa } from './testing/lantoa.ts';

let lantoa: Lantoa;
let pack: ReferencePack;
beforeAll(async () => {
  [lantoa, pack] = [await Lantoa.besideOthers(), await loadReferencePack(langSonPackFolder())];
});
afterAll(async () => {
  await lantoa.remove();
});

/** Small enough that no two of them meet, in degrees. */
const SIDE = 0.002;

/** Made-up outlines: a square at the place of each unit of a base, one line a feature. */
function squares(base: string): { properties: object; line: string }[] {
  const units = new Set(pack.bases.find(({ id }) => id === base)?.units);
  return pack.units
    .filter(({ id }) => units.has(id))
    .map(({ code, name, lon, lat }) => {
      const [x, y] = [lon ?? 0, lat ?? 0];
      const ring = [
        [x, y],
        [x + SIDE, y],
        [x + SIDE, y + SIDE],
        [x, y + SIDE],
        [x, y],
      ];
      const properties = { code, name };
      return {
        properties,
        line: JSON.stringify({ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } }),
      };
    });
}
const geojson = (lines: readonly string[]) => `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
const STATED = ['--source', 'Hình vẽ thử', '--licence', 'CC0 1.0'];
const imported = async (lines: readonly string[], ...more: readonly string[]) => {
  const file = await lantoa.file('outlines.geojson', geojson(lines));
  return lantoa.json(['area', 'import', file, ...STATED, ...more]);
};
const kept = async () =>
  lantoa.withStore(async ({ outlines }) =>
    (await outlines.inForce()).map(({ base, version, units, unitsOfBase }) => [
      base,
      version,
      units.length,
      unitsOfBase,
    ]),
  );

test('outlines become a version of their map of units, once', async () => {
  const lines = squares('LS_65').map(({ line }) => line);
  expect((await imported(lines, '--base', 'LS_65', '--dry-run')).document).toMatchObject({ version: null, units: 65 });
  expect(await kept()).toEqual([]);
  const first = await imported(lines, '--base', 'LS_65');
  expect(first.code).toBe(0);
  expect(first.document).toMatchObject({
    features: 65,
    units: 65,
    unitsOfBase: 65,
    version: 1,
    isNew: true,
    faults: [],
  });
  expect((await imported(lines, '--base', 'LS_65')).document).toMatchObject({ version: 1, isNew: false });
  expect(await kept()).toEqual([['LS_65', 1, 65, 65]]);
});

test('what stands of a set is what was stated, and its lines name the units', async () => {
  await lantoa.withStore(async ({ outlines }) => {
    const [set] = await outlines.inForce();
    expect(set).toMatchObject({ source: 'Hình vẽ thử', licence: 'CC0 1.0', isApproximate: false });
    const topology = JSON.parse((await outlines.topology(set?.id ?? ''))?.toString('utf8') ?? '{}') as {
      objects: { units: { geometries: { id: string }[] } };
    };
    expect(topology.objects.units.geometries.map(({ id }) => id)).toEqual(set?.units);
    expect(await outlines.topology('x')).toBeNull();
  });
});

test('outlines of one period are none of another: every fault names feature, line, code and repair', async () => {
  const lines = squares('LS_65').map(({ line }) => line);
  const { code, document, stderr } = await imported(lines, '--base', 'LS_200', '--lang', 'en');
  expect(code).toBe(1);
  const faults = document['faults'] as { code: string; feature: number; line: number }[];
  // 28 of the 65 codes had belonged to a commune of another name.
  expect(faults.filter((fault) => fault.code === 'name_differs')).toHaveLength(28);
  expect(faults.every(({ feature, line }) => line === feature + 1)).toBe(true);
  expect(stderr).toContain(':2:feature 1: The feature says “Đông Kinh”');
  expect(await kept()).toEqual([['LS_65', 1, 65, 65]]);
});

test('a file that lacks units is refused, unless it is said to be a part', async () => {
  const lines = squares('LS_200')
    .map(({ line }) => line)
    .slice(0, 150);
  const refused = await imported(lines, '--base', 'LS_200', '--lang', 'en');
  expect(refused.code).toBe(1);
  expect(refused.document['faults']).toHaveLength(50);
  const ran = await lantoa.run([
    ...['area', 'import', path.join(lantoa.dataDir, 'outlines.geojson'), ...STATED],
    ...['--base', 'LS_200', '--partial', '--approximate', '--lang', 'en'],
  ]);
  expect(ran.code).toBe(0);
  expect(await lantoa.withStore(async ({ outlines }) => (await outlines.inForce())[0]?.isApproximate)).toBe(true);
  expect(ran.stdout).toContain('Recorded version 1. 150 of 200 units of LS_200 have an outline (75%)');
});

test('what is not stated, not there or not a map of units is refused by name', async () => {
  const file = await lantoa.file('outlines.geojson', geojson([]));
  expect(await lantoa.refusal('area', 'import', file)).toMatchObject({ exit: 2, code: 'WRONG_USAGE' });
  const asked = ['area', 'import', file, ...STATED, '--base'];
  expect(await lantoa.refusal(...asked, 'LS_1')).toMatchObject({ exit: 1, code: 'UNKNOWN_BASE' });
  expect(await lantoa.refusal('area', 'import', `${file}x`, ...STATED, '--base', 'LS_65')).toMatchObject({
    ...{ exit: 1, code: 'FILE_NOT_FOUND' },
  });
  expect(await lantoa.refusal(...asked, 'LS_65', '--source', ' ')).toMatchObject({ exit: 1, code: 'WRONG_TEXT' });
});

test('a file too large to be held is refused with its size, unread', async () => {
  const file = await lantoa.file('large.geojson', '');
  await truncate(file, 64_500_000);
  const { code, document } = await lantoa.json(['area', 'import', file, ...STATED, '--base', 'LS_65']);
  expect(code).toBe(1);
  expect(document).toMatchObject({ faults: [{ code: 'file_too_large', value: '64500000' }] });
});

test('ground that two units claim is told with both of them', async () => {
  const [first, second, ...others] = squares('LS_65');
  const shifted = (second?.line ?? '').replace(
    /"coordinates":.*\]\]\]/,
    /"coordinates":.*\]\]\]/.exec(first?.line ?? '')?.[0] ?? '',
  );
  const { code, document } = await imported(
    [first?.line ?? '', shifted, ...others.map(({ line }) => line)],
    ...['--base', 'LS_65', '--lang', 'en', '--dry-run'],
  );
  expect(code).toBe(1);
  const faults = document['faults'] as { code: string; feature: number; line: number; message: string }[];
  const told = faults.find((fault) => fault.code === 'outlines_overlap');
  expect(told).toMatchObject({ feature: 2, line: 3 });
  expect(told?.message).toContain('(feature 1): 100.0% of the smaller one');
});

test('a set is taken back with its reason, the one before stands again, and the list tells all of it', async () => {
  const lines = squares('LS_65').map(({ line }) => line);
  await imported(lines, '--base', 'LS_65', '--licence', 'CC BY 4.0');
  const back = async (...more: readonly string[]) =>
    lantoa.json(['area', 'take-back', '--base', 'LS_65', '--reason', 'giấy phép không còn', ...more]);
  expect((await back()).document).toEqual(expect.objectContaining({ base: 'LS_65', version: 2, inForce: 1 }));
  const { document } = await lantoa.json(['area', 'list']);
  const sets = (
    document['outlines'] as { base: string; version: number; isInForce: boolean; withdrawn: object | null }[]
  ).filter(({ base }) => base === 'LS_65');
  expect(sets.map(({ version, isInForce }) => [version, isInForce])).toEqual([
    [2, false],
    [1, true],
  ]);
  expect(sets[0]?.withdrawn).toMatchObject({ reason: 'giấy phép không còn', by: 'lantoa area take-back' });
  expect((await lantoa.run(['area', 'list', '--lang', 'en'])).stdout).toMatch(/taken back .*giấy phép không còn/);
  const refused = ['area', 'take-back', '--base', 'LS_65', '--reason'];
  expect(await lantoa.refusal(...refused, 'x', '--set-version', '2')).toMatchObject({ code: 'WITHDRAWN_BEFORE' });
  expect(await lantoa.refusal(...refused, 'x', '--set-version', 'two')).toMatchObject({ code: 'UNKNOWN_VERSION' });
  expect(await lantoa.refusal(...refused, ' ')).toMatchObject({ code: 'WRONG_TEXT' });
  expect((await back()).document).toEqual(expect.objectContaining({ version: 1, inForce: null }));
  expect(await lantoa.refusal(...refused, 'x')).toMatchObject({ exit: 1, code: 'NONE_IN_FORCE' });
});
