import { Inject } from '@nestjs/common';
import { Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { Lang } from '../../platform/schema/enums.ts';
import { ObservancePlansService } from './observance-plans.service.ts';
import { ComingObservance, ObservancePlan, SaveObservancePlanInput } from './observance-plans.types.ts';

@Resolver()
export class ObservancePlansResolver {
  constructor(@Inject(ObservancePlansService) private readonly plans: ObservancePlansService) {}

  @Query(() => [ObservancePlan], {
    description:
      'The plan that each body owes for each observance of a year: none, a draft, or issued. Own ones, or all.',
  })
  observancePlans(
    @Argument('year', () => Int) year: number,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<readonly ObservancePlan[]> {
    return this.plans.ofYear(year, viewer);
  }

  @Query(() => [ComingObservance], {
    description: 'Observances that run or begin within 60 days, else the next ones, with the plan of the own body.',
  })
  comingObservances(
    @Argument('lang', () => Lang, { defaultValue: 'VI' }) lang: Lang,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<readonly ComingObservance[]> {
    return this.plans.coming(lang, viewer);
  }

  @Mutation(() => ObservancePlan, {
    description: 'A second editor of the same version gets CONFLICT with both versions.',
  })
  saveObservancePlan(
    @Argument('input', () => SaveObservancePlanInput) input: SaveObservancePlanInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ObservancePlan> {
    return this.plans.save(input, viewer);
  }
}
