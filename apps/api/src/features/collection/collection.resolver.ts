import { Inject } from '@nestjs/common';
import { ID, Query, Resolver } from '@nestjs/graphql';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { Lang } from '../../platform/schema/enums.ts';
import { CollectionService } from './collection.service.ts';
import { Submission, SubmissionDetail } from './collection.types.ts';
import { SubmissionContent } from './content.types.ts';
import { ReportRequest } from './request.types.ts';

@Resolver()
export class CollectionResolver {
  constructor(@Inject(CollectionService) private readonly collection: CollectionService) {}

  @Query(() => [ReportRequest], { description: 'Requests that the asker owes a report to or watches, newest first.' })
  reportRequests(@CurrentViewer() viewer: RequestViewer): Promise<readonly ReportRequest[]> {
    return this.collection.requests(viewer);
  }

  @Query(() => ReportRequest, { description: 'One request; NOT_FOUND outside the scope of the asker.' })
  reportRequest(@Argument('id', () => ID) id: string, @CurrentViewer() viewer: RequestViewer): Promise<ReportRequest> {
    return this.collection.request(id, viewer);
  }

  @Query(() => [Submission], {
    description:
      "Reports within the asker's scope: own ones, those of the communes below, or all. Of one request, or of all.",
  })
  submissions(
    @Argument('requestId', () => ID, { nullable: true }) requestId: string | null | undefined,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<readonly Submission[]> {
    return this.collection.submissions(requestId ?? null, viewer);
  }

  @Query(() => SubmissionDetail, {
    description:
      'One report with its history, comments and whom it waits for; NOT_FOUND outside the scope of the asker.',
  })
  submission(@Argument('id', () => ID) id: string, @CurrentViewer() viewer: RequestViewer): Promise<SubmissionDetail> {
    return this.collection.submission(id, viewer);
  }

  @Query(() => SubmissionContent, {
    description: 'Activities and figures of a report, and what changed since the version sent before.',
  })
  submissionContent(
    @Argument('id', () => ID) id: string,
    @Argument('lang', () => Lang, { defaultValue: 'VI' }) lang: Lang,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<SubmissionContent> {
    return this.collection.content(id, lang, viewer);
  }
}
