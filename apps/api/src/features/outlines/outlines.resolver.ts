import { Inject } from '@nestjs/common';
import { ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { OutlineVersions } from './outline-versions.ts';
import { OutlinesTakenBack, OutlineVersion } from './outlines.types.ts';

@Resolver()
export class OutlinesResolver {
  constructor(@Inject(OutlineVersions) private readonly versions: OutlineVersions) {}

  @Query(() => [OutlineVersion], {
    description: 'Every set of outlines that `lantoa area import` recorded, newest first within its map of units.',
  })
  outlineVersions(): Promise<readonly OutlineVersion[]> {
    return this.versions.list();
  }

  @Mutation(() => OutlinesTakenBack, {
    description:
      'Takes a set back: it stays on record and is shown no more. NOT_FOUND; CONFLICT where that was done before.',
  })
  takeBackOutlines(
    @Argument('id', () => ID) id: string,
    @Argument('reason', () => String) reason: string,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<OutlinesTakenBack> {
    return this.versions.takeBack({ id, reason }, viewer);
  }
}
