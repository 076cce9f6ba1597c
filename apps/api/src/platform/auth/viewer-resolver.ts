import { Inject, Injectable } from '@nestjs/common';
import { RecordFault, type RecordStore, type Viewer } from '@lantoa/record';
import type { FastifyReply, FastifyRequest } from 'fastify';
import QuickLRU from 'quick-lru';
import { AppError } from '../errors/app-error.ts';
import { RECORD_STORE } from '../ledger/record-store.token.ts';
import { refuseCrossSite } from './refuse-cross-site.ts';
import { isPermitted, requirePermission } from './require-permission.ts';
import { NOBODY, type RequestViewer } from './request-viewer.ts';
import { SessionCookie } from './session-cookie.ts';

/** A change of rights made by another process is seen within this time. */
const FRESH_MILLISECONDS = 1_000;
/** While the database is away nobody can change rights either: whoever was here goes on reading for this long. */
const WITHOUT_DATABASE_MILLISECONDS = 60_000;

interface Remembered {
  readonly viewer: RequestViewer;
  readonly at: number;
}

/** Finds out who makes a request: a program by bearer token, a person by session cookie, or nobody. */
@Injectable()
export class ViewerResolver {
  private readonly remembered = new QuickLRU<string, Remembered>({
    maxSize: 2_000,
    maxAge: WITHOUT_DATABASE_MILLISECONDS,
  });

  /** Counts what was forgotten: an answer that was under way meanwhile may be of before, and is not remembered. */
  private changes = 0;

  constructor(@Inject(RECORD_STORE) private readonly record: RecordStore) {}

  /** @throws AppError UNAUTHENTICATED for a bearer token that is not in force, FORBIDDEN for a request of another site */
  async resolve(request: FastifyRequest, reply: FastifyReply): Promise<RequestViewer> {
    const { authorization } = request.headers;
    if (authorization !== undefined) return this.bearer(authorization);
    const cookie = new SessionCookie(request, reply).token;
    refuseCrossSite(request, cookie !== null);
    return cookie === null ? NOBODY : this.session(cookie);
  }

  /** Whoever asks, once the permission matrix lets them. @throws AppError UNAUTHENTICATED, FORBIDDEN */
  async permitted(operation: string, request: FastifyRequest, reply: FastifyReply): Promise<Viewer> {
    const viewer = await this.resolve(request, reply);
    requirePermission(operation, viewer);
    if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
    return viewer;
  }

  /**
   * Whether whoever made a request that is still being answered may go on. Listening is no use of a session: it does not
   * keep one alive that nobody works in.
   */
  async isStillPermitted(operation: string, request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const { accounts } = this.record;
    const { authorization } = request.headers;
    const cookie = new SessionCookie(request, reply).token;
    const viewer =
      authorization !== undefined
        ? await accounts.resolveToken(authorization.replace(/^Bearer /i, ''))
        : cookie === null
          ? null
          : await accounts.resolveSession(cookie, { stamp: false });
    return viewer !== null && isPermitted(operation, viewer);
  }

  /** Forgets what is remembered of a session that ended. */
  forget(token: string): void {
    this.changes += 1;
    this.remembered.delete(token);
  }

  /** Forgets an account whose rights, password, sessions or tokens changed: its next request is looked up. */
  forgetAccount(userId: string): void {
    this.changes += 1;
    for (const [token, { viewer }] of this.remembered) {
      if (viewer.kind !== 'nobody' && viewer.accountId === userId) this.remembered.delete(token);
    }
  }

  private async bearer(authorization: string): Promise<RequestViewer> {
    const token = /^Bearer (lt_[A-Za-z0-9_-]{16,128})$/i.exec(authorization)?.[1];
    const viewer =
      token === undefined ? null : await this.recall(token, () => this.record.accounts.resolveToken(token));
    if (viewer === null) throw new AppError('UNAUTHENTICATED', INVALID_TOKEN);
    return viewer;
  }

  private async session(cookie: string): Promise<RequestViewer> {
    return (await this.recall(cookie, () => this.record.accounts.resolveSession(cookie))) ?? NOBODY;
  }

  private async recall(token: string, find: () => Promise<RequestViewer | null>): Promise<RequestViewer | null> {
    const known = this.remembered.get(token);
    if (known && Date.now() - known.at < FRESH_MILLISECONDS) return known.viewer;
    const { changes } = this;
    try {
      const viewer = await find();
      if (viewer && changes === this.changes) this.remembered.set(token, { viewer, at: Date.now() });
      else this.remembered.delete(token);
      return viewer;
    } catch (fault) {
      if (known && fault instanceof RecordFault && fault.code === 'DATABASE_UNAVAILABLE') return known.viewer;
      throw fault;
    }
  }
}

const INVALID_TOKEN = {
  text: { vi: 'Mã truy cập không hợp lệ hoặc đã hết hạn.', en: 'The token is not valid or has expired.' },
  remedy: {
    vi: 'Tạo mã mới bằng lệnh `lantoa token create`.',
    en: 'Create a new one with `lantoa token create`.',
  },
} as const;
