import { Inject, Injectable } from '@nestjs/common';
import { civilDateAt } from '@lantoa/domain';
import type {
  Access,
  AccountInfo,
  AccountOutcome as Changed,
  InvitationInfo,
  RecordStore,
  Scope,
} from '@lantoa/record';
import { recordScope } from '../../platform/auth/record-scope.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { ViewerResolver } from '../../platform/auth/viewer-resolver.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import type { Lang } from '../../platform/schema/enums.ts';
import { unitKeys } from '../../platform/schema/unit-keys.ts';
import type { AccessInput, InviteInput } from './accounts.input.ts';
import type { AccessBody, Account, AccountOutcome, Invitation, InviteOutcome } from './accounts.types.ts';

/** Accounts and invitations, for administrators. */
@Injectable()
export class AccountsService {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(ViewerResolver) private readonly viewers: ViewerResolver,
  ) {}

  async accounts(lang: Lang, viewer: RequestViewer): Promise<readonly Account[]> {
    return (await this.record.administration.accounts(scopeOf(viewer))).map((account) => this.accountOf(account, lang));
  }

  bodies(): readonly AccessBody[] {
    const today = civilDateAt(new Date().toISOString());
    return (this.follower.model.index?.pack.organisations ?? [])
      .filter(({ validTo }) => validTo === null || validTo > today)
      .map(({ id, vi, en }) => ({ id, vi, en }))
      .toSorted((one, other) => one.vi.localeCompare(other.vi, 'vi'));
  }

  async invitations(lang: Lang, viewer: RequestViewer): Promise<readonly Invitation[]> {
    const open = await this.record.administration.invitations(scopeOf(viewer));
    return open.map((invitation) => this.invitationOf(invitation, lang));
  }

  async invite({ email, access }: InviteInput, viewer: RequestViewer): Promise<InviteOutcome> {
    const outcome = await this.record.administration.invite(idOf(viewer), email, this.accessOf(access));
    if (!outcome.ok) return { invitation: null, secret: null, refusal: outcome.refusal };
    const { invitation, secret } = outcome.result;
    return { invitation: this.invitationOf(invitation), secret, refusal: null };
  }

  async withdrawInvitation(id: string, viewer: RequestViewer): Promise<boolean> {
    return this.record.administration.withdrawInvitation(idOf(viewer), id);
  }

  async setDisabled(id: string, disabled: boolean, viewer: RequestViewer): Promise<AccountOutcome> {
    return this.changed(id, await this.record.administration.setDisabled(idOf(viewer), id, disabled));
  }

  async changeAccess(id: string, access: AccessInput, viewer: RequestViewer): Promise<AccountOutcome> {
    return this.changed(id, await this.record.administration.changeAccess(idOf(viewer), id, this.accessOf(access)));
  }

  private changed(id: string, outcome: Changed<AccountInfo>): AccountOutcome {
    if (!outcome.ok) return { account: null, refusal: outcome.refusal };
    this.viewers.forgetAccount(id);
    return { account: this.accountOf(outcome.result), refusal: null };
  }

  private accountOf({ units, ...account }: AccountInfo, lang?: Lang): Account {
    return { ...account, units: unitKeys(units, this.follower.model.index, lang) };
  }

  private invitationOf({ units, ...invitation }: InvitationInfo, lang?: Lang): Invitation {
    return { ...invitation, units: unitKeys(units, this.follower.model.index, lang) };
  }

  /** @throws AppError UNKNOWN_UNIT, UNKNOWN_CODE */
  private accessOf({ role, organisation = null, units }: AccessInput): Access {
    const { index } = this.follower.model;
    if (units.some((unit) => !index?.unit(unit))) throw new AppError('UNKNOWN_UNIT');
    if (organisation !== null && !index?.organisation(organisation)) throw new AppError('UNKNOWN_CODE');
    return { role, organisation, units };
  }
}

function scopeOf(viewer: RequestViewer): Scope {
  if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
  return recordScope(viewer, null);
}

function idOf(viewer: RequestViewer): string {
  if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
  return viewer.userId;
}
