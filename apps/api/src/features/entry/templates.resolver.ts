import { Inject } from '@nestjs/common';
import { ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { Lang } from '../../platform/schema/enums.ts';
import { DateScalar } from '../../platform/schema/scalars.ts';
import { TemplatesService } from './templates.service.ts';
import { EntryTemplateResult, EntryTemplates, SaveEntryTemplateInput } from './templates.types.ts';

@Resolver()
export class TemplatesResolver {
  constructor(@Inject(TemplatesService) private readonly service: TemplatesService) {}

  @Query(() => EntryTemplates, {
    description: 'Templates of the own account and body, as far as they are in force on a day.',
  })
  entryTemplates(
    @Argument('on', () => DateScalar) on: string,
    @Argument('lang', () => Lang, { defaultValue: 'VI' }) lang: Lang,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<EntryTemplates> {
    return this.service.list(on, lang, viewer);
  }

  @Mutation(() => EntryTemplateResult, {
    description: 'Keeps a filled-in form as a template, without free text and figures of people.',
  })
  saveEntryTemplate(
    @Argument('input', () => SaveEntryTemplateInput) input: SaveEntryTemplateInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<EntryTemplateResult> {
    return this.service.save(input, viewer);
  }

  @Mutation(() => EntryTemplateResult)
  renameEntryTemplate(
    @Argument('id', () => ID) id: string,
    @Argument('name', () => String) name: string,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<EntryTemplateResult> {
    return this.service.rename(id, name, viewer);
  }

  @Mutation(() => EntryTemplateResult)
  deleteEntryTemplate(
    @Argument('id', () => ID) id: string,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<EntryTemplateResult> {
    return this.service.remove(id, viewer);
  }
}
