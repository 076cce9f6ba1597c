import { Inject } from '@nestjs/common';
import { ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { SavedViewsService } from './saved-views.service.ts';
import { SavedViewResult, SavedViews, SaveViewInput } from './saved-views.types.ts';

@Resolver()
export class SavedViewsResolver {
  constructor(@Inject(SavedViewsService) private readonly service: SavedViewsService) {}

  @Query(() => SavedViews, { description: 'Views of the own account and body.' })
  savedViews(@CurrentViewer() viewer: RequestViewer): Promise<SavedViews> {
    return this.service.list(viewer);
  }

  @Mutation(() => SavedViewResult, { description: 'Keeps a question under a name.' })
  saveView(
    @Argument('input', () => SaveViewInput) input: SaveViewInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<SavedViewResult> {
    return this.service.save(input, viewer);
  }

  @Mutation(() => SavedViewResult)
  renameView(
    @Argument('id', () => ID) id: string,
    @Argument('name', () => String) name: string,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<SavedViewResult> {
    return this.service.rename(id, name, viewer);
  }

  @Mutation(() => SavedViewResult)
  deleteView(@Argument('id', () => ID) id: string, @CurrentViewer() viewer: RequestViewer): Promise<SavedViewResult> {
    return this.service.remove(id, viewer);
  }
}
