import { Inject } from '@nestjs/common';
import { ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { Lang } from '../../platform/schema/enums.ts';
import { AccessInput, InviteInput } from './accounts.input.ts';
import { AccountsService } from './accounts.service.ts';
import { AccessBody, Account, AccountOutcome, Invitation, InviteOutcome } from './accounts.types.ts';

@Resolver()
export class AccountsResolver {
  constructor(@Inject(AccountsService) private readonly service: AccountsService) {}

  @Query(() => [Account], { description: 'Every account, by address.' })
  accounts(
    @Argument('lang', () => Lang, { defaultValue: 'VI' }) lang: Lang,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<readonly Account[]> {
    return this.service.accounts(lang, viewer);
  }

  @Query(() => [AccessBody], { description: 'Bodies that are there today, by Vietnamese name.' })
  accessBodies(): readonly AccessBody[] {
    return this.service.bodies();
  }

  @Query(() => [Invitation], { description: 'Invitations that nobody has accepted yet, newest first.' })
  invitations(
    @Argument('lang', () => Lang, { defaultValue: 'VI' }) lang: Lang,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<readonly Invitation[]> {
    return this.service.invitations(lang, viewer);
  }

  @Mutation(() => InviteOutcome, {
    description: 'Invites somebody for seven days; takes the place of an earlier invitation to the same address.',
  })
  invite(
    @Argument('input', () => InviteInput) input: InviteInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<InviteOutcome> {
    return this.service.invite(input, viewer);
  }

  @Mutation(() => Boolean, { description: 'False where none was open.' })
  withdrawInvitation(@Argument('id', () => ID) id: string, @CurrentViewer() viewer: RequestViewer): Promise<boolean> {
    return this.service.withdrawInvitation(id, viewer);
  }

  @Mutation(() => AccountOutcome, { description: 'Disabling ends the sessions of the account at once.' })
  setAccountDisabled(
    @Argument('id', () => ID) id: string,
    @Argument('disabled', () => Boolean) disabled: boolean,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<AccountOutcome> {
    return this.service.setDisabled(id, disabled, viewer);
  }

  @Mutation(() => AccountOutcome, { description: 'Another role or scope; ends the sessions of the account at once.' })
  changeAccountAccess(
    @Argument('id', () => ID) id: string,
    @Argument('access', () => AccessInput) access: AccessInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<AccountOutcome> {
    return this.service.changeAccess(id, access, viewer);
  }
}
