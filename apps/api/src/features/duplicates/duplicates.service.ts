import { Inject, Injectable } from '@nestjs/common';
import type { DuplicateResult } from '@lantoa/analytics';
import type { LinkOutcome, RecordStore, Viewer } from '@lantoa/record';
import { Answers } from '../../platform/answers/answers.ts';
import { mayCorrect } from '../../platform/auth/entry-rights.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { isClientUuid } from '../../platform/schema/is-client-uuid.ts';
import type { DuplicateQuery } from './duplicates.types.ts';
import type { DismissDuplicateInput, LinkDuplicatesInput, LinkedRecords, UnlinkDuplicateInput } from './links.types.ts';

const LONGEST_KEY = 200;

/** Settles which records tell of one event: for whoever may change each of them. Nothing is settled by itself. */
@Injectable()
export class DuplicatesService {
  constructor(
    @Inject(Answers) private readonly answers: Answers,
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
  ) {}

  async candidates(query: DuplicateQuery, viewer: RequestViewer): Promise<DuplicateResult> {
    const dismissed = await this.record.duplicates.dismissed();
    return this.answers.ask(viewer, (model, rights) => model.duplicateCandidates(query, rights, dismissed));
  }

  async link({ lead, linked, idempotencyKey }: LinkDuplicatesInput, asking: RequestViewer): Promise<LinkedRecords> {
    const viewer = await this.opened([lead.id, ...linked.map(({ id }) => id)], asking);
    const input = { lead: seenOf(lead), linked: linked.map(seenOf), by: viewer.userId };
    return this.settled(await this.record.duplicates.link({ ...input, idempotencyKey: keyOf(idempotencyKey, viewer) }));
  }

  async unlink(input: UnlinkDuplicateInput, asking: RequestViewer): Promise<LinkedRecords> {
    const viewer = await this.opened([input.id], asking);
    const idempotencyKey = keyOf(input.idempotencyKey, viewer);
    return this.settled(await this.record.duplicates.unlink({ ...seenOf(input), by: viewer.userId, idempotencyKey }));
  }

  async dismiss({ first, second }: DismissDuplicateInput, asking: RequestViewer): Promise<boolean> {
    const viewer = await this.opened([first, second], asking);
    await this.record.duplicates.dismiss({ pair: [first.toLowerCase(), second.toLowerCase()], by: viewer.userId });
    return true;
  }

  /** A record that the viewer may not change is like one that is not there; a linked one is judged as it was before. */
  private async opened(ids: readonly string[], viewer: RequestViewer): Promise<Viewer> {
    if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
    const { index } = this.follower.model;
    if (!index) throw new AppError('BUSY');
    const readable = await Promise.all(
      ids.map(async (given) => {
        const id = given.toLowerCase();
        const recorded = isClientUuid(id) ? await this.record.entries.activity(id) : null;
        if (!recorded) return false;
        const status = (await this.record.duplicates.statusBefore(id)) ?? recorded.status;
        return mayCorrect(viewer, { ...recorded, status }, index);
      }),
    );
    if (readable.every(Boolean)) return viewer;
    throw new AppError('NOT_FOUND', { text: MISSING });
  }

  /** The read model holds the batch before this answers. */
  private async settled({ lead, linked }: LinkOutcome): Promise<LinkedRecords> {
    await this.follower.catchUp();
    return { lead, linked, dataVersion: String(this.follower.model.version) };
  }
}

function seenOf({ id, expectedRevision }: { readonly id: string; readonly expectedRevision: number }) {
  return { id: id.toLowerCase(), expectedRevision };
}

function keyOf(key: string, { userId }: Viewer): string {
  if (key === '' || key.length > LONGEST_KEY) throw new AppError('INVALID_ARGUMENT', { text: KEY });
  return `duplicate:${userId}:${key}`;
}

const KEY = {
  vi: 'idempotencyKey phải có từ 1 đến 200 ký tự.',
  en: 'idempotencyKey must have 1 to 200 characters.',
} as const;
const MISSING = {
  vi: 'Không có đủ các bản ghi này trong số những bản ghi bạn được sửa.',
  en: 'Not all of these are records that you may change.',
} as const;
