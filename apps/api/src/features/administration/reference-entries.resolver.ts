import { Inject } from '@nestjs/common';
import { ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Argument } from '../../platform/schema/argument.ts';
import { Lang } from '../../platform/schema/enums.ts';
import { ReferenceEntryKind } from './administration.enums.ts';
import { AdministrationService } from './administration.service.ts';
import { ReferenceEntries, ReferenceVersion } from './administration.types.ts';

@Resolver()
export class ReferenceEntriesResolver {
  constructor(@Inject(AdministrationService) private readonly administration: AdministrationService) {}

  @Query(() => ReferenceEntries, {
    description:
      'Organisations, codes, class memberships or populations, in force or ended. Search ignores diacritics.',
  })
  referenceEntries(
    @Argument('kind', () => ReferenceEntryKind) kind: ReferenceEntryKind,
    @Argument('list', () => String, { nullable: true, description: 'A code list or an area class.' })
    list: string | null | undefined,
    @Argument('search', () => String, { defaultValue: '' }) search: string,
    @Argument('limit', () => Int, { defaultValue: 100, description: '1 to 1,000.' }) limit: number,
    @Argument('lang', () => Lang, { defaultValue: 'VI' }) lang: Lang,
  ): Promise<ReferenceEntries> {
    return this.administration.entries({ kind, list: list ?? null, search, limit, lang });
  }

  @Query(() => [ReferenceVersion], {
    description: 'Every version of an entry, newest first: what it said, since when, by whom.',
  })
  referenceHistory(
    @Argument('kind', () => ReferenceEntryKind) kind: ReferenceEntryKind,
    @Argument('key', () => ID) key: string,
    @Argument('lang', () => Lang, { defaultValue: 'VI' }) lang: Lang,
  ): Promise<readonly ReferenceVersion[]> {
    return this.administration.history(kind, key, lang);
  }
}
