import { Inject, Injectable } from '@nestjs/common';
import type { RecordStore, UndoPlan, Viewer } from '@lantoa/record';
import { recordScope } from '../../platform/auth/record-scope.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { mayUndo } from './may-undo.ts';
import type { ImportUndo, UndoImportInput, UndoImportResult } from './undo.types.ts';

/** Takes whole imports back: the own ones, or any for the lead department. */
@Injectable()
export class UndoService {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
  ) {}

  async plan(batch: string, viewer: RequestViewer): Promise<ImportUndo> {
    const { plan } = await this.open(batch, viewer);
    return present(plan);
  }

  /** The read model holds the batch before this answers. */
  async undo({ batch, reason }: UndoImportInput, viewer: RequestViewer): Promise<UndoImportResult> {
    const { plan, asking } = await this.open(batch, viewer);
    const outcome = await this.record.undos.undo({ batch: plan.batch, by: asking.userId, reason });
    await this.follower.catchUp();
    return {
      undo: present(outcome),
      undoBatch: outcome.seq === null ? null : String(outcome.seq),
      dataVersion: String(this.follower.model.version),
    };
  }

  /** The import of somebody else is like one that is not there. */
  private async open(batch: string, viewer: RequestViewer): Promise<{ plan: UndoPlan; asking: Viewer }> {
    if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
    const scope = recordScope(viewer, this.follower.model.index);
    const plan = /^\d{1,9}$/u.test(batch) ? await this.record.undos.plan(Number(batch), scope) : null;
    if (!plan || !mayUndo(plan, viewer)) throw new AppError('NOT_FOUND', { text: MISSING });
    return { plan, asking: viewer };
  }
}

function present({ batch, retracted, keptCount, kept, undoneAt }: UndoPlan): ImportUndo {
  return { batch: String(batch), retracted, keptCount, kept, undoneAt };
}

const MISSING = {
  vi: 'Không có lần nhập nào của bạn mang số lô này.',
  en: 'No import of yours made a batch of this number.',
} as const;
