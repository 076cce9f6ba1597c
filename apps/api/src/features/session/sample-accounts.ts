import { Inject, Injectable } from '@nestjs/common';
import type { AreaLevel, AreaUnitId, ReferenceIndex } from '@lantoa/domain';
import { RecordFault, type RecordStore } from '@lantoa/record';
import { CONFIG } from '../../platform/config/config.token.ts';
import type { Config } from '../../platform/config/config.ts';
import { isLoopback } from '../../platform/config/is-loopback.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { SampleState } from '../../platform/ledger/sample-state.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import type { Role } from '../../platform/schema/enums.ts';
import { ROLE_LABELS } from './role-labels.ts';

/** Level of the unit that a sample account answers for; roles without an entry have none of their own. */
const SCOPES: Readonly<Partial<Record<Role, AreaLevel>>> = {
  REPORTER: 'commune',
  UNIT_APPROVER: 'commune',
  DISTRICT_OFFICER: 'district',
};
/** Kind of body that a sample account speaks for. */
const BODIES: Readonly<Partial<Record<Role, string>>> = { PRESS_AGENCY: 'provincial_newspaper' };

/** One account per role that needs no password, while the database holds sample data and only this machine can reach it. */
@Injectable()
export class SampleAccounts {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(SampleState) private readonly state: SampleState,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whether the database holds sample data. */
  async areHeld(): Promise<boolean> {
    return this.state.holdsSample();
  }

  /** The name asked for is looked at too: a foreign name that resolves to this machine must not open a session. */
  async areOffered(host: string): Promise<boolean> {
    const { sample, loopback, trustedProxies } = this.config;
    if (sample === 'off' || !loopback || trustedProxies !== null || !isLoopback(host)) return false;
    return this.state.holdsSample();
  }

  /** Id of the account of a role, made on first use. */
  async accountOf(role: Role): Promise<string> {
    const email = `${role.toLowerCase().replaceAll('_', '-')}@sample.lantoa`;
    const known = await this.record.accounts.userByEmail(email);
    return (known ?? (await this.create(role, email))).id;
  }

  private async create(role: Role, email: string) {
    const { index } = this.follower.model;
    const scope = { units: unitsOf(role, index), organisation: bodyOf(role, index) };
    const name = `${ROLE_LABELS[role].vi} (mẫu)`;
    try {
      return await this.record.accounts.createUser({ email, name, role, ...scope, password: null });
    } catch (fault) {
      // Two sign-ins at once: the other one made it.
      const made = fault instanceof RecordFault ? await this.record.accounts.userByEmail(email) : null;
      if (made) return made;
      throw fault;
    }
  }
}

function unitsOf(role: Role, index: ReferenceIndex | null): readonly AreaUnitId[] {
  const level = SCOPES[role];
  const unit = index?.pack.units.find((candidate) => candidate.level === level);
  return unit ? [unit.id] : [];
}

function bodyOf(role: Role, index: ReferenceIndex | null): string | null {
  const actor = BODIES[role];
  return (actor !== undefined && index?.pack.organisations.find((body) => body.actor === actor)?.id) || null;
}
