import type { ReferenceIndex } from '@lantoa/domain';
import { AppError } from '../../platform/errors/app-error.ts';
import type { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';

/** @throws AppError BUSY while no figures are there yet */
export function indexOf({ model }: LedgerFollower): ReferenceIndex {
  if (!model.index) throw new AppError('BUSY');
  return model.index;
}
