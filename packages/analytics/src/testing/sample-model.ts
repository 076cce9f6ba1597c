import { ReferenceIndex } from '@lantoa/domain';
import { collectReport } from '@lantoa/intake';
import { langSonPackFolder, loadReferencePack } from '@lantoa/reference';
import type { AnalyticsQuery, AnalyticsViewer, Cell, Measure } from '../contract.ts';
import { ReadModel } from '../read-model.ts';
import { referenceBatch, reportBatch } from './batches.ts';
import { sampleStream } from './shared-samples.ts';

export const EXACT: AnalyticsViewer = { profile: 'exact', units: [], role: 'LEAD_DEPARTMENT' };
export const SUPPRESSED: AnalyticsViewer = { profile: 'suppressed', units: [], role: 'ANALYST' };

/** A read model that holds the Lạng Sơn pack and the given sample files, each as one batch. */
export async function sampleModel(files: readonly string[]): Promise<ReadModel> {
  const pack = await loadReferencePack(langSonPackFolder());
  const index = new ReferenceIndex(pack);
  const model = await ReadModel.open({ file: null });
  await model.applyBatch(referenceBatch(1, pack));
  for (const [position, file] of files.entries()) {
    const report = await collectReport(sampleStream(file), { index, today: '2023-12-20', fileName: file });
    const errors = report.faults.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new Error(`${file}: ${JSON.stringify(errors.slice(0, 3))}`);
    await model.applyBatch(reportBatch(position + 2, report));
  }
  return model;
}

export type CellsOfRow = Readonly<Partial<Record<Measure, Cell>>>;

/** Cells of an answer by the codes of the row's keys, joined by `|`; the grand total under the empty key. */
export async function cellsOf(
  model: ReadModel,
  query: AnalyticsQuery,
  viewer = EXACT,
): Promise<Map<string, CellsOfRow>> {
  const { rows } = await model.analytics(query, viewer);
  return new Map(
    rows.map((row) => [
      row.keys.map(({ code }) => code).join('|'),
      Object.fromEntries(query.measures.map((measure, position) => [measure, row.cells[position]])),
    ]),
  );
}
