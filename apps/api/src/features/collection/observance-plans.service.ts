import { Inject, Injectable } from '@nestjs/common';
import { observancePlansOwed, type ReferenceIndex } from '@lantoa/domain';
import {
  OBSERVANCE_PLAN_STATUSES,
  type CollectionViewer,
  type ObservancePlan as Recorded,
  type RecordStore,
} from '@lantoa/record';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import type { Role } from '../../platform/schema/enums.ts';
import type { ObservancePlan, SaveObservancePlanInput } from './observance-plans.types.ts';

const SEES_ALL: ReadonlySet<Role> = new Set(['LEAD_DEPARTMENT', 'COMMITTEE', 'AUDITOR']);

/** The plan that each body owes for each observance, recorded or not. */
@Injectable()
export class ObservancePlansService {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
  ) {}

  /** One a body and observance that the directive asks for, of the bodies that the asker sees. */
  async ofYear(year: number, viewer: RequestViewer): Promise<readonly ObservancePlan[]> {
    const asking = signedIn(viewer);
    const index = this.index();
    const recorded = await this.record.collection.observancePlans(year, asking);
    const known = new Map(recorded.map((plan) => [`${plan.organisation} ${plan.observance}`, plan]));
    return observancePlansOwed(year, index)
      .filter(({ body }) => SEES_ALL.has(asking.role) || body.id === asking.organisation)
      .map(({ body, observance: { code } }) => {
        const plan = known.get(`${body.id} ${code}`) ?? nothingYet(body.id, code, year);
        return { ...plan, organisationName: body.vi };
      });
  }

  /** @throws AppError NOT_FOUND for a plan that the body does not owe, or that is another body's */
  async save(input: SaveObservancePlanInput, viewer: RequestViewer): Promise<ObservancePlan> {
    const asking = signedIn(viewer);
    const { organisation, observance, year, version } = input;
    const status = OBSERVANCE_PLAN_STATUSES.find((known) => known === input.status);
    if (!status) throw new AppError('INVALID_ARGUMENT');
    const owed = observancePlansOwed(year, this.index()).find(
      (one) => one.body.id === organisation && one.observance.code === observance,
    );
    if (!owed) throw new AppError('NOT_FOUND');
    const plan = await this.record.collection.saveObservancePlan({
      ...{ organisation, observance, year, status, version, viewer: asking },
      ...{ number: input.number ?? null, issuedOn: input.issuedOn ?? null },
    });
    return { ...plan, organisationName: owed.body.vi };
  }

  private index(): ReferenceIndex {
    const { index } = this.follower.model;
    if (!index) throw new AppError('BUSY');
    return index;
  }
}

function nothingYet(organisation: string, observance: string, year: number): Recorded {
  return { organisation, observance, year, status: 'none', number: null, issuedOn: null, version: 0 };
}

function signedIn(viewer: RequestViewer): CollectionViewer {
  if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
  return viewer;
}
