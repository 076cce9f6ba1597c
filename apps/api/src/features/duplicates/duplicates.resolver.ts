import { Inject } from '@nestjs/common';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { DuplicatesService } from './duplicates.service.ts';
import { DuplicateQuery, DuplicateResult } from './duplicates.types.ts';
import { StandingLinksService } from './standing-links.service.ts';
import { DuplicateLinks, DuplicateLinksQuery } from './standing-links.types.ts';
import { DismissDuplicateInput, LinkDuplicatesInput, LinkedRecords, UnlinkDuplicateInput } from './links.types.ts';

@Resolver()
export class DuplicatesResolver {
  constructor(
    @Inject(DuplicatesService) private readonly duplicates: DuplicatesService,
    @Inject(StandingLinksService) private readonly standing: StandingLinksService,
  ) {}

  @Query(() => DuplicateResult, {
    description:
      "Pairs of records that may tell of one event, the likeliest first, within the viewer's rights (FORBIDDEN for roles without records).",
  })
  duplicateCandidates(
    @Argument('query', () => DuplicateQuery) query: DuplicateQuery,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<DuplicateResult> {
    return this.duplicates.candidates(query, viewer);
  }

  @Query(() => DuplicateLinks, {
    description:
      "Links that stand, the newest first, within the viewer's rights (FORBIDDEN for roles without records).",
  })
  duplicateLinks(
    @Argument('query', () => DuplicateLinksQuery) query: DuplicateLinksQuery,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<DuplicateLinks> {
    return this.standing.links(query, viewer);
  }

  @Mutation(() => LinkedRecords, {
    description: 'Says that records tell of one event: the lead counts, the others are linked to it and count no more.',
  })
  linkDuplicates(
    @Argument('input', () => LinkDuplicatesInput) input: LinkDuplicatesInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<LinkedRecords> {
    return this.duplicates.link(input, viewer);
  }

  @Mutation(() => LinkedRecords, { description: 'Puts a linked record back to what it was before the link.' })
  unlinkDuplicate(
    @Argument('input', () => UnlinkDuplicateInput) input: UnlinkDuplicateInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<LinkedRecords> {
    return this.duplicates.unlink(input, viewer);
  }

  @Mutation(() => Boolean, { description: 'Says that two records tell of two events; the pair is asked no more.' })
  dismissDuplicate(
    @Argument('input', () => DismissDuplicateInput) input: DismissDuplicateInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<boolean> {
    return this.duplicates.dismiss(input, viewer);
  }
}
