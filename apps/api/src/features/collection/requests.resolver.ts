import { Inject } from '@nestjs/common';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { RequestHelp, RequestPreview } from './request-help.types.ts';
import { ExtendRequestInput, OpenReportRequestInput, RequestChangeInput, RequestTermsInput } from './request.input.ts';
import { OpenedRequest, ReportRequest } from './request.types.ts';
import { RequestsService } from './requests.service.ts';

@Resolver()
export class RequestsResolver {
  constructor(@Inject(RequestsService) private readonly requests: RequestsService) {}

  @Query(() => RequestHelp, { description: 'What a form for a new request needs to know.' })
  requestHelp(): RequestHelp {
    return this.requests.help();
  }

  @Query(() => RequestPreview, { description: 'Days, due date and reporters of a request before it is opened.' })
  requestPreview(@Argument('input', () => RequestTermsInput) input: RequestTermsInput): RequestPreview {
    return this.requests.preview(input);
  }

  @Mutation(() => OpenedRequest, { description: 'Opens a request; names addressees that owe no report.' })
  openReportRequest(
    @Argument('input', () => OpenReportRequestInput) input: OpenReportRequestInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<OpenedRequest> {
    return this.requests.open(input, viewer);
  }

  @Mutation(() => ReportRequest, {
    description: 'Moves the due date to a later day: what is missing is due again. Opens a closed request.',
  })
  extendReportRequest(
    @Argument('input', () => ExtendRequestInput) input: ExtendRequestInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ReportRequest> {
    return this.requests.extend(input, viewer);
  }

  @Mutation(() => ReportRequest, {
    description: 'Freezes what was accepted and takes in nothing more. CONFLICT while reports are under way.',
  })
  closeReportRequest(
    @Argument('input', () => RequestChangeInput) input: RequestChangeInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ReportRequest> {
    return this.requests.close(input, viewer);
  }
}
