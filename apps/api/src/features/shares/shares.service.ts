import { Inject, Injectable } from '@nestjs/common';
import type { RecordStore, Share as StoredShare } from '@lantoa/record';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { ShareOpeningLimit } from '../../platform/auth/share-opening-limit.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import type { RequestContext } from '../../platform/graphql/request-context.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import type { Role } from '../../platform/schema/enums.ts';
import { ShareAnswers } from './share-answers.ts';
import type { OpenedShare, Share, ShareInput, ShareOutcome } from './shares.types.ts';

const VIEW_CHARACTERS = 4_000;
/** Who looks after the links of others, without seeing their figures. */
const KEEPERS: ReadonlySet<Role> = new Set(['ADMINISTRATOR', 'AUDITOR']);

/** Views shared by link: made and ended by people who are signed in, opened by whoever has the link. */
@Injectable()
export class SharesService {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(ShareAnswers) private readonly answers: ShareAnswers,
    @Inject(ShareOpeningLimit) private readonly limit: ShareOpeningLimit,
  ) {}

  async list({ viewer }: RequestContext): Promise<readonly Share[]> {
    const { userId, role } = personOf(viewer);
    const shares = await this.record.shares.list(KEEPERS.has(role) ? null : userId);
    return shares.map(shown);
  }

  async create({ view, questions, days }: ShareInput, context: RequestContext): Promise<ShareOutcome> {
    const { userId } = personOf(context.viewer);
    const kept = viewOf(view);
    const asked = await this.answers.ask(questions, context);
    const outcome = await this.record.shares.create({ userId, view: kept, days, ...asked });
    return outcome.ok ? { ...outcome.result, refusal: null } : { id: null, secret: null, refusal: outcome.refusal };
  }

  async revoke(id: string, { viewer }: RequestContext): Promise<boolean> {
    const { userId, role } = personOf(viewer);
    return this.record.shares.revoke(id, userId, role === 'ADMINISTRATOR' ? null : userId);
  }

  async open(secret: string, { address }: RequestContext): Promise<OpenedShare | null> {
    this.limit.attempt(address);
    const opened = await this.record.shares.open(secret);
    return opened && { ...opened, view: JSON.stringify(opened.view) };
  }
}

/** Links are made by people, not by programs: a token that leaks must not hand out more. */
function personOf(viewer: RequestViewer): { readonly userId: string; readonly role: Role } {
  if (viewer.kind !== 'session') throw new AppError('NOT_AVAILABLE', { text: PEOPLE_ONLY });
  return viewer;
}

function shown(share: StoredShare): Share {
  return { ...share, view: JSON.stringify(share.view) };
}

function viewOf(text: string): object {
  if (text.length <= VIEW_CHARACTERS) {
    try {
      const view: unknown = JSON.parse(text);
      if (typeof view === 'object' && view !== null && !Array.isArray(view)) return view;
    } catch {
      // Told below like every other text that is no view.
    }
  }
  throw new AppError('INVALID_ARGUMENT', { text: NO_VIEW });
}

const PEOPLE_ONLY = {
  vi: 'Chỉ người đã đăng nhập mới tạo và xem được liên kết chia sẻ; mã truy cập thì không.',
  en: 'Links are made and listed by people who are signed in, not by tokens.',
} as const;
const NO_VIEW = {
  vi: 'view phải là một đối tượng JSON không quá 4.000 ký tự.',
  en: 'view must be a JSON object of at most 4,000 characters.',
} as const;
