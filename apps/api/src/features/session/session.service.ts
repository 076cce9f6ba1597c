import { Inject, Injectable } from '@nestjs/common';
import { bucketOf, civilDateAt } from '@lantoa/domain';
import { RecordFault, ROLES, type RecordStore, type SignedIn } from '@lantoa/record';
import { isPermitted } from '../../platform/auth/require-permission.ts';
import { NOBODY, type RequestViewer } from '../../platform/auth/request-viewer.ts';
import { SignInLimit } from '../../platform/auth/sign-in-limit.ts';
import { CONFIG } from '../../platform/config/config.token.ts';
import type { Config } from '../../platform/config/config.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import type { RequestContext } from '../../platform/graphql/request-context.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import type { Role } from '../../platform/schema/enums.ts';
import { unitKeys } from '../../platform/schema/unit-keys.ts';
import { ROLE_LABELS } from './role-labels.ts';
import { SampleAccounts } from './sample-accounts.ts';
import type { Viewer } from './session.types.ts';

interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly code: string | null;
}

/** What only signing in and out have to say. */
type Said = Pick<Viewer, 'codeNeeded' | 'continueAt'>;

/** Opens sessions, and says who is asking. */
@Injectable()
export class SessionService {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(SignInLimit) private readonly limit: SignInLimit,
    @Inject(SampleAccounts) private readonly samples: SampleAccounts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async describe(viewer: RequestViewer, host: string, said: Partial<Said> = {}): Promise<Viewer> {
    const { model } = this.follower;
    const [span, sampleData, sampleRoles] = await Promise.all([
      model.span(),
      this.samples.areHeld(),
      this.samples.areOffered(host),
    ]);
    const today = civilDateAt(new Date().toISOString());
    return {
      ...this.identityOf(viewer),
      ...{ codeNeeded: false, continueAt: null, ...said },
      mayImport: isPermitted('Mutation.commitImport', viewer),
      mayEnter: isPermitted('Mutation.saveActivity', viewer),
      mayReadRecords: isPermitted('Query.activities', viewer),
      sampleData,
      identityProvider: this.config.oidc?.label ?? null,
      sampleRoles: sampleRoles ? ROLES : [],
      dataVersion: String(model.version),
      recordedUpTo: span.recordedUpTo,
      dataFrom: span.from,
      dataTo: span.to,
      defaultPeriod: bucketOf(span.to ?? today, 'REPORTING_YEAR'),
    };
  }

  async signIn({ email, password, code }: Credentials, context: RequestContext): Promise<Viewer> {
    this.limit.attempt(context.address);
    try {
      return await this.opened(await this.record.accounts.signIn(email, password, code), context);
    } catch (fault) {
      if (!(fault instanceof RecordFault && fault.code === 'CODE_NEEDED')) throw fault;
      return this.describe(NOBODY, context.host, { codeNeeded: true });
    }
  }

  async signInAsSample(role: Role, context: RequestContext): Promise<Viewer> {
    if (!(await this.samples.areOffered(context.host))) throw new AppError('NOT_AVAILABLE');
    const account = await this.samples.accountOf(role);
    return this.opened(await this.record.accounts.openSession(account), context);
  }

  private opened({ token, viewer }: SignedIn, { session, host }: RequestContext): Promise<Viewer> {
    session.set(token);
    return this.describe(viewer, host);
  }

  private identityOf(viewer: RequestViewer) {
    if (viewer.kind === 'nobody') {
      return {
        signedIn: false,
        account: null,
        name: null,
        role: null,
        roleLabelVi: null,
        roleLabelEn: null,
        units: [],
      };
    }
    const { userId: account, name, role, units } = viewer;
    const label = ROLE_LABELS[role];
    return {
      signedIn: true,
      account,
      name,
      role,
      roleLabelVi: label.vi,
      roleLabelEn: label.en,
      units: unitKeys(units, this.follower.model.index),
    };
  }
}
