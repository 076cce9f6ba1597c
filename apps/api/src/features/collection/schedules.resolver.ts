import { Inject } from '@nestjs/common';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { SchedulesService } from './schedules.service.ts';
import {
  PauseReportScheduleInput,
  ReportSchedule,
  SaveReportScheduleInput,
  SchedulePreview,
} from './schedules.types.ts';

@Resolver()
export class SchedulesResolver {
  constructor(@Inject(SchedulesService) private readonly schedules: SchedulesService) {}

  @Query(() => [ReportSchedule], {
    description: 'Schedules that open periodic requests, and what opens next and when.',
  })
  reportSchedules(@CurrentViewer() viewer: RequestViewer): Promise<readonly ReportSchedule[]> {
    return this.schedules.all(viewer);
  }

  @Query(() => SchedulePreview, {
    description: 'Windows, opening days and due days of a schedule before it is saved; faults as saving answers them.',
  })
  schedulePreview(
    @Argument('input', () => SaveReportScheduleInput) input: SaveReportScheduleInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<SchedulePreview> {
    return this.schedules.preview(input, viewer);
  }

  @Mutation(() => ReportSchedule, {
    description: 'Makes a schedule or changes it. CONFLICT for another version, or when the periods have a schedule.',
  })
  saveReportSchedule(
    @Argument('input', () => SaveReportScheduleInput) input: SaveReportScheduleInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ReportSchedule> {
    return this.schedules.save(input, viewer);
  }

  @Mutation(() => ReportSchedule, {
    description: 'Stops a schedule, or lets it go on without what ended in the pause.',
  })
  pauseReportSchedule(
    @Argument('input', () => PauseReportScheduleInput) input: PauseReportScheduleInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ReportSchedule> {
    return this.schedules.pause(input, viewer);
  }
}
