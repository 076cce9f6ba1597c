import { Inject, Injectable } from '@nestjs/common';
import type { RecordStore } from '@lantoa/record';
import { ViewerResolver } from '../../platform/auth/viewer-resolver.ts';
import type { RequestContext } from '../../platform/graphql/request-context.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { ownSession } from './own-session.ts';
import type { CreateOwnTokenOutcome, OwnToken } from './own-tokens.types.ts';

/** Tokens that people make for their own programs. A token makes no tokens. */
@Injectable()
export class OwnTokensService {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(ViewerResolver) private readonly viewers: ViewerResolver,
  ) {}

  async list(context: RequestContext): Promise<readonly OwnToken[]> {
    const { userId, scope } = ownSession(context);
    return this.record.ownTokens.list(userId, scope);
  }

  async create(name: string, days: number, context: RequestContext): Promise<CreateOwnTokenOutcome> {
    const outcome = await this.record.ownTokens.create(ownSession(context).userId, name, days);
    if (!outcome.ok) return { id: null, token: null, refusal: outcome.refusal };
    return { ...outcome.result, refusal: null };
  }

  async revoke(id: string, context: RequestContext): Promise<boolean> {
    const { userId } = ownSession(context);
    const isRevoked = await this.record.ownTokens.revoke(userId, id);
    this.viewers.forgetAccount(userId);
    return isRevoked;
  }
}
