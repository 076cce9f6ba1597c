import { Inject, Injectable } from '@nestjs/common';
import type { RecordStore } from '@lantoa/record';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import type { OutlinesTakenBack, OutlineVersion } from './outlines.types.ts';

/** The sets of outlines with their history, for those who look after them. */
@Injectable()
export class OutlineVersions {
  constructor(@Inject(RECORD_STORE) private readonly record: RecordStore) {}

  async list(): Promise<readonly OutlineVersion[]> {
    const versions = await this.record.outlines.versions(null);
    return versions.map(({ units, ...set }) => ({ ...set, units: units.length }));
  }

  /** @throws AppError NOT_FOUND, CONFLICT; RecordFault INVALID_ARGUMENT for the reason */
  async takeBack(
    { id, reason }: { readonly id: string; readonly reason: string },
    viewer: RequestViewer,
  ): Promise<OutlinesTakenBack> {
    if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
    const { outlines } = this.record;
    const set = (await outlines.versions(null)).find((one) => one.id === id);
    if (!set) throw new AppError('NOT_FOUND');
    const { base, version } = set;
    const outcome = await outlines.withdraw({ base, version, reason, by: viewer.userId });
    if (!outcome.ok) throw new AppError('CONFLICT');
    return { version, inForce: outcome.inForce };
  }
}
