import { Inject, Injectable } from '@nestjs/common';
import {
  civilDateAt,
  comingObservances,
  observancePhase,
  observancePlansOwed,
  planStanding,
  type CivilDate,
  type OwedPlan,
  type ReferenceIndex,
} from '@lantoa/domain';
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
import type { Lang, Role } from '../../platform/schema/enums.ts';
import type { ComingObservance, ObservancePlan, SaveObservancePlanInput } from './observance-plans.types.ts';

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
    return this.owedTo(asking, year, index);
  }

  /** What a body should have in mind today, with its own plan where it owes one. */
  async coming(lang: Lang, viewer: RequestViewer): Promise<readonly ComingObservance[]> {
    const asking = signedIn(viewer);
    const index = this.index();
    const today = todayIs();
    const near = comingObservances(index.codesOf('observance'), today);
    const years = [...new Set(near.map(({ days }) => Number(days.from.slice(0, 4))))];
    const plans = (await Promise.all(years.map((year) => this.owedTo(asking, year, index)))).flat();
    return near.map(({ code, days }) => ({
      ...{ observance: code.code, label: lang === 'VI' ? code.vi : code.en, ...days },
      phase: observancePhase(days, today),
      plan:
        plans.find(
          ({ organisation, observance, firstDay }) =>
            organisation === asking.organisation && observance === code.code && firstDay === days.from,
        ) ?? null,
    }));
  }

  private async owedTo(asking: CollectionViewer, year: number, index: ReferenceIndex): Promise<ObservancePlan[]> {
    const recorded = await this.record.collection.observancePlans(year, asking);
    const known = new Map(recorded.map((plan) => [`${plan.organisation} ${plan.observance}`, plan]));
    const today = todayIs();
    return observancePlansOwed(year, index)
      .filter(({ body }) => SEES_ALL.has(asking.role) || body.id === asking.organisation)
      .map((owed) => {
        const { body, observance } = owed;
        const plan = known.get(`${body.id} ${observance.code}`) ?? nothingYet(body.id, observance.code, year);
        return described(plan, owed, today);
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
    return described(plan, owed, todayIs());
  }

  private index(): ReferenceIndex {
    const { index } = this.follower.model;
    if (!index) throw new AppError('BUSY');
    return index;
  }
}

function described(plan: Recorded, { body, days }: OwedPlan, today: CivilDate): ObservancePlan {
  const firstDay = days.from;
  const standing = planStanding(plan, firstDay, today);
  return { ...plan, organisationName: body.vi, organisationNameEn: body.en, firstDay, standing };
}

function todayIs(): CivilDate {
  return civilDateAt(new Date().toISOString());
}

function nothingYet(organisation: string, observance: string, year: number): Recorded {
  return { organisation, observance, year, status: 'none', number: null, issuedOn: null, version: 0 };
}

function signedIn(viewer: RequestViewer): CollectionViewer {
  if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
  return viewer;
}
