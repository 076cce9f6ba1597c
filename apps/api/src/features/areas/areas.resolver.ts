import { Inject } from '@nestjs/common';
import { ID, Query, Resolver } from '@nestjs/graphql';
import { Answers } from '../../platform/answers/answers.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { Lang } from '../../platform/schema/enums.ts';
import { DateScalar } from '../../platform/schema/scalars.ts';
import { AreaUnitInfo } from './areas.types.ts';

@Resolver()
export class AreasResolver {
  constructor(@Inject(Answers) private readonly answers: Answers) {}

  @Query(() => [AreaUnitInfo], {
    description: 'Commune-level units of a base with their place on the schematic tile map.',
  })
  areaUnits(
    @Argument('base', () => ID, { defaultValue: 'AS_OF_EVENT' }) base: string,
    @Argument('on', () => DateScalar, { nullable: true }) on: string | null | undefined,
    @Argument('lang', () => Lang, { defaultValue: 'VI' }) lang: Lang,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<readonly AreaUnitInfo[]> {
    return this.answers.ask(viewer, (model, rights) => model.areaUnits(base, on ?? null, lang, rights));
  }
}
