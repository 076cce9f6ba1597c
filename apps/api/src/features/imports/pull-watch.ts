import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { civilDateAt } from '@lantoa/domain';
import { NO_REPAIRS } from '@lantoa/intake';
import { SERVICE_SCOPE, type PulledFile, type RecordStore, type UserAccount } from '@lantoa/record';
import { importsCountAtOnce, mayTellRuns } from '../../platform/auth/entry-rights.ts';
import { isPermitted } from '../../platform/auth/require-permission.ts';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.token.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { LOG, framesOf, type Log } from '../../platform/logging/log.ts';
import { withTaught } from '../../platform/spellings/with-taught.ts';

const EVERY_MILLISECONDS = 15_000;
/** What nobody changed for so long is taken for written to its end. */
const SETTLED_MILLISECONDS = 10_000;

/**
 * Imports the files of a folder as if their account had sent each: with its rights, for its body, read with the names that the body
 * taught. Any number of servers may look at it. The log tells numbers, never the names of files.
 */
@Injectable()
export class PullWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;
  private isStopping = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.pull) return;
    void this.look();
    this.timer = setInterval(() => void this.look(), EVERY_MILLISECONDS).unref();
  }

  /** The file that is being imported is put away first. */
  async onApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    if (this.timer) clearInterval(this.timer);
    await this.looking;
  }

  /** Looks at the folder now; a look that is going on is the same. Reports its own faults. */
  look(settledMilliseconds = SETTLED_MILLISECONDS): Promise<void> {
    this.looking ??= this.pull(settledMilliseconds)
      .catch((fault: unknown) => {
        this.log.write('warning', 'folder_not_pulled', { cause: framesOf(fault) });
      })
      .finally(() => {
        this.looking = null;
      });
    return this.looking;
  }

  private async pull(settledMilliseconds: number): Promise<void> {
    const { index } = this.follower.model;
    if (!this.config.pull || !index || this.isStopping) return;
    const { folder, account: email } = this.config.pull;
    const account = await this.record.accounts.userByEmail(email);
    if (!account || !mayImport(account)) {
      this.log.write('warning', 'pull_account_unusable', { why: whyUnusable(account) });
      return;
    }
    const { files } = await this.record.pullFolder({
      ...{ folder, settledMilliseconds, index, via: 'upload', by: account.id, organisation: account.organisation },
      mayTell: (activity) => mayTellRuns(account, activity, index),
      status: importsCountAtOnce(account) ? 'VERIFIED' : 'SUBMITTED',
      today: civilDateAt(new Date().toISOString()),
      repairs: await this.taughtTo(account),
      isStopping: () => this.isStopping,
    });
    for (const file of files) this.tell(file);
    if (files.some(({ kind }) => kind === 'done')) await this.follower.catchUp();
  }

  private async taughtTo({ organisation }: UserAccount) {
    const taught = organisation === null ? [] : await this.record.spellings.taughtBy(organisation, SERVICE_SCOPE);
    return withTaught(NO_REPAIRS, taught);
  }

  private tell(file: PulledFile): void {
    if (file.kind === 'left') return;
    const { rows, accepted, alreadyPresent, rejected, warningCount: warnings } = file.report;
    const counts = { batch: file.batch ?? 0, rows, accepted, alreadyPresent, rejected, warnings };
    this.log.write(file.kind === 'done' ? 'info' : 'warning', `pulled_file_${file.kind}`, counts);
  }
}

function mayImport({ disabled, ...account }: UserAccount): boolean {
  const viewer = { ...account, kind: 'session', userId: account.id, accountId: account.id, budget: null } as const;
  return !disabled && isPermitted('Mutation.commitImport', viewer);
}

function whyUnusable(account: UserAccount | null): string {
  if (!account) return 'unknown';
  return account.disabled ? 'disabled' : 'role';
}
