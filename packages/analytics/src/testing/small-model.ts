import type { ActivityPayload, LedgerBatch, ReferencePack } from '@lantoa/domain';
import { ReadModel } from '../read-model.ts';
import { referenceBatch, reportBatch } from './batches.ts';
import { smallProvince } from './small-province.ts';

/** A read model in memory of the small province, or of another pack, with the given verified activities. */
export async function smallModel(
  activities: readonly ActivityPayload[],
  more: readonly LedgerBatch[] = [],
  pack: ReferencePack = smallProvince(),
): Promise<ReadModel> {
  const model = await ReadModel.open({ file: null });
  await model.applyBatch(referenceBatch(1, pack));
  await model.applyBatch(reportBatch(2, { activities: activities.map((payload) => ({ payload })) }));
  for (const batch of more) await model.applyBatch(batch);
  return model;
}
