import { ReferenceIndex } from '@lantoa/domain';
import { collectReport } from '@lantoa/intake';
import { langSonPackFolder, loadReferencePack } from '@lantoa/reference';
import { ReadModel } from '../read-model.ts';
import { referenceBatch, reportBatch } from './batches.ts';
import { sampleStream } from './shared-samples.ts';

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
