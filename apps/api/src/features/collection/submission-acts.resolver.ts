import { Inject } from '@nestjs/common';
import { Mutation, Resolver } from '@nestjs/graphql';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import {
  AcceptSubmissionInput,
  ReasonedActInput,
  ReturnSubmissionInput,
  SaveSubmissionInput,
  SubmissionActInput,
} from './collection.input.ts';
import { CollectionService } from './collection.service.ts';
import { ActedSubmission } from './collection.types.ts';
import { commentsOf, exceptionsOf, savedOf } from './told-by-act.ts';

@Resolver()
export class SubmissionActsResolver {
  constructor(@Inject(CollectionService) private readonly collection: CollectionService) {}

  @Mutation(() => ActedSubmission, {
    description: 'Saves a draft. A second editor of the same version gets CONFLICT with both versions.',
  })
  saveSubmission(
    @Argument('input', () => SaveSubmissionInput) input: SaveSubmissionInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ActedSubmission> {
    return this.collection.act('save', input, viewer, savedOf(input));
  }

  @Mutation(() => ActedSubmission)
  submitReport(
    @Argument('input', () => SubmissionActInput) input: SubmissionActInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ActedSubmission> {
    return this.collection.act('submit', input, viewer);
  }

  @Mutation(() => ActedSubmission, { description: 'Sends "không phát sinh".' })
  reportNothing(
    @Argument('input', () => SubmissionActInput) input: SubmissionActInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ActedSubmission> {
    return this.collection.act('report_nothing', input, viewer);
  }

  @Mutation(() => ActedSubmission, { description: 'Takes a report back, until somebody has opened it.' })
  withdrawSubmission(
    @Argument('input', () => SubmissionActInput) input: SubmissionActInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ActedSubmission> {
    return this.collection.act('withdraw', input, viewer);
  }

  @Mutation(() => ActedSubmission, { description: 'Says that a reader has opened the report.' })
  openReview(
    @Argument('input', () => SubmissionActInput) input: SubmissionActInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ActedSubmission> {
    return this.collection.act('open_review', input, viewer);
  }

  @Mutation(() => ActedSubmission, { description: 'The parent body sends the report on to the department.' })
  forwardSubmission(
    @Argument('input', () => AcceptSubmissionInput) input: AcceptSubmissionInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ActedSubmission> {
    return this.collection.act('forward', input, viewer, exceptionsOf(input));
  }

  @Mutation(() => ActedSubmission, { description: 'Returns the report with a reason and comments on its cells.' })
  returnSubmission(
    @Argument('input', () => ReturnSubmissionInput) input: ReturnSubmissionInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ActedSubmission> {
    return this.collection.act('return', input, viewer, commentsOf(input));
  }

  @Mutation(() => ActedSubmission, {
    description: 'Accepts the report: its activities are verified, but for listed exceptions.',
  })
  acceptSubmission(
    @Argument('input', () => AcceptSubmissionInput) input: AcceptSubmissionInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ActedSubmission> {
    return this.collection.act('accept', input, viewer, exceptionsOf(input));
  }

  @Mutation(() => ActedSubmission)
  freezeSubmission(
    @Argument('input', () => SubmissionActInput) input: SubmissionActInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ActedSubmission> {
    return this.collection.act('freeze', input, viewer);
  }

  @Mutation(() => ActedSubmission, { description: 'Opens an accepted or frozen report again, with a reason.' })
  reopenSubmission(
    @Argument('input', () => ReasonedActInput) input: ReasonedActInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ActedSubmission> {
    return this.collection.act('reopen', input, viewer, { reason: input.reason });
  }
}
