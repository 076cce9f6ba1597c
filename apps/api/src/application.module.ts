import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import type { RecordStore } from '@lantoa/record';
import { RedactionService } from './features/activities/redaction.service.ts';
import { DuplicatesService } from './features/duplicates/duplicates.service.ts';
import { StandingLinksService } from './features/duplicates/standing-links.service.ts';
import { BroadcastsService } from './features/entry/broadcasts.service.ts';
import { BulkActivities } from './features/entry/bulk-activities.ts';
import { BulkEntryEndpoint } from './features/entry/bulk-entry.endpoint.ts';
import { BulkEntryService } from './features/entry/bulk-entry.service.ts';
import { BulkRuns } from './features/entry/bulk-runs.ts';
import { EntryHelpService } from './features/entry/entry-help.service.ts';
import { EntryRowsService } from './features/entry/entry-rows.service.ts';
import { EntryNeighbours } from './features/entry/entry-neighbours.ts';
import { TemplatesService } from './features/entry/templates.service.ts';
import { AlertDeliveryService } from './features/alert-delivery/alert-delivery.service.ts';
import { AlertMessengers } from './features/alert-delivery/alert-messengers.ts';
import { AlertPlanning } from './features/alert-delivery/alert-planning.ts';
import { SavedViewsService } from './features/saved-views/saved-views.service.ts';
import { EntryService } from './features/entry/entry.service.ts';
import { AdministrationService } from './features/administration/administration.service.ts';
import { AccountsService } from './features/accounts/accounts.service.ts';
import { OwnAccountService } from './features/accounts/own-account.service.ts';
import { CollectionService } from './features/collection/collection.service.ts';
import { ObservancePlansService } from './features/collection/observance-plans.service.ts';
import { DeadlineWatch } from './features/collection/deadline-watch.ts';
import { ScheduleWatch } from './features/collection/schedule-watch.ts';
import { SchedulesService } from './features/collection/schedules.service.ts';
import { OwnTokensService } from './features/accounts/own-tokens.service.ts';
import { PasswordResetService } from './features/accounts/password-reset.service.ts';
import { RequestsService } from './features/collection/requests.service.ts';
import { SecondStepService } from './features/accounts/second-step.service.ts';
import { ReminderMailWorker } from './features/reminders/reminder-mail-worker.ts';
import { ReminderWatch } from './features/reminders/reminder-watch.ts';
import { RemindersService } from './features/reminders/reminders.service.ts';
import { IdentityProvider } from './platform/auth/identity-provider.ts';
import { OidcController } from './features/oidc/oidc.controller.ts';
import { EventsController } from './features/events/events.controller.ts';
import { VersionStreams } from './features/events/version-streams.ts';
import { AnalyticsFiles } from './features/exports/analytics-files.ts';
import { ExportsController } from './features/exports/exports.controller.ts';
import { IndicatorExchange } from './features/exports/indicator-exchange.ts';
import { IndicatorExchangeController } from './features/exports/indicator-exchange.controller.ts';
import { OutlineFiles } from './features/outlines/outline-files.ts';
import { OutlineVersions } from './features/outlines/outline-versions.ts';
import { OutlinesController } from './features/outlines/outlines.controller.ts';
import { HealthController } from './features/health/health.controller.ts';
import { CorrectedFileController } from './features/imports/corrected-file.controller.ts';
import { ImportFaultsController } from './features/imports/import-faults.controller.ts';
import { ImportsService } from './features/imports/imports.service.ts';
import { PullWatch } from './features/imports/pull-watch.ts';
import { RefusedFilesService } from './features/imports/refused-files.service.ts';
import { UndoService } from './features/imports/undo.service.ts';
import { UploadStore } from './features/imports/upload-store.ts';
import { UploadsController } from './features/imports/uploads.controller.ts';
import { IssueReportsService } from './features/issued-reports/issue-reports.service.ts';
import { IssuedFilesController } from './features/issued-reports/issued-files.controller.ts';
import { IssuedReportsService } from './features/issued-reports/issued-reports.service.ts';
import { VerificationLimit } from './features/issued-reports/verification-limit.ts';
import { DraftQuestions } from './features/report-drafts/draft-answers.ts';
import { DraftSources } from './features/report-drafts/draft-sources.ts';
import { ReportDraftsController } from './features/report-drafts/report-drafts.controller.ts';
import { ReportDraftsService } from './features/report-drafts/report-drafts.service.ts';
import { ReportSubjects } from './features/report-drafts/report-subjects.ts';
import { AlertsService } from './features/monitoring/alerts.service.ts';
import { MonitoringEvaluation } from './features/monitoring/monitoring-evaluation.ts';
import { MonitoringFacts } from './features/monitoring/monitoring-facts.ts';
import { MonitoringWatch } from './features/monitoring/monitoring-watch.ts';
import { RulesService } from './features/monitoring/rules.service.ts';
import { SampleAccounts } from './features/session/sample-accounts.ts';
import { SessionService } from './features/session/session.service.ts';
import { SignOutService } from './features/session/sign-out.service.ts';
import { ShareAnswers } from './features/shares/share-answers.ts';
import { SharesService } from './features/shares/shares.service.ts';
import { Answers } from './platform/answers/answers.ts';
import { SensitiveReads } from './platform/answers/sensitive-reads.ts';
import { ShareOpeningLimit } from './platform/auth/share-opening-limit.ts';
import { SignInLimit } from './platform/auth/sign-in-limit.ts';
import { TokenBudget } from './platform/auth/token-budget.ts';
import { ViewerResolver } from './platform/auth/viewer-resolver.ts';
import type { Config } from './platform/config/config.ts';
import { CONFIG } from './platform/config/config.token.ts';
import { AnswerCache } from './platform/graphql/answer-cache.ts';
import { CostGate } from './platform/graphql/cost-gate.ts';
import { CurrentBasis } from './platform/graphql/current-basis.ts';
import { DocumentRegister } from './platform/graphql/document-register.ts';
import { PERSISTED_DOCUMENTS, type PersistedDocuments } from './platform/graphql/persisted-documents.ts';
import { FILE_ANSWERS } from './platform/graphql/file-answers.ts';
import { GraphqlEndpoint } from './platform/graphql/graphql-endpoint.ts';
import { GraphqlExecutor } from './platform/graphql/graphql-executor.ts';
import { JsonAnswers } from './platform/graphql/json-answers.ts';
import { RequestCosts } from './platform/graphql/request-costs.ts';
import { RELEASE } from './platform/graphql/release.token.ts';
import { Metrics } from './platform/http/metrics.ts';
import { Readiness } from './platform/http/readiness.ts';
import { LedgerFollower } from './platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from './platform/ledger/record-store.token.ts';
import { SampleState } from './platform/ledger/sample-state.ts';
import { LOG, type Log } from './platform/logging/log.ts';
import { JobRunner } from './platform/jobs/job-runner.ts';
import { WebhookSender } from './platform/webhooks/webhook-sender.ts';
import { MailSender } from './platform/mail/mail-sender.ts';
import { DRAFT_MAKER } from './platform/reports/draft-maker.ts';
import { ErrorCode } from './platform/schema/error-code.ts';
import { RESOLVERS } from './schema/resolvers.ts';

/** What is opened before the application is built. */
export interface ServerParts {
  readonly config: Config;
  readonly record: RecordStore;
  readonly follower: LedgerFollower;
  readonly log: Log;
  readonly release: string;
}

interface ApplicationParts extends ServerParts {
  readonly persisted: PersistedDocuments;
}

@Module({})
export class ApplicationModule {
  static of({ config, record, follower, log, release, persisted }: ApplicationParts): DynamicModule {
    return {
      module: ApplicationModule,
      imports: [graphql()],
      controllers: [
        HealthController,
        OidcController,
        EventsController,
        UploadsController,
        ImportFaultsController,
        CorrectedFileController,
        ExportsController,
        IndicatorExchangeController,
        ReportDraftsController,
        IssuedFilesController,
        OutlinesController,
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: RECORD_STORE, useValue: record },
        { provide: LedgerFollower, useValue: follower },
        { provide: LOG, useValue: log },
        { provide: RELEASE, useValue: release },
        { provide: PERSISTED_DOCUMENTS, useValue: persisted },
        ...SERVICES,
        ...RESOLVERS,
      ],
    };
  }
}

const SERVICES = [
  AccountsService,
  AdministrationService,
  AlertsService,
  AlertDeliveryService,
  AlertMessengers,
  AlertPlanning,
  AnalyticsFiles,
  IndicatorExchange,
  { provide: FILE_ANSWERS, useExisting: AnalyticsFiles },
  Answers,
  AnswerCache,
  BroadcastsService,
  BulkActivities,
  BulkEntryEndpoint,
  BulkEntryService,
  BulkRuns,
  CollectionService,
  CostGate,
  CurrentBasis,
  DeadlineWatch,
  DocumentRegister,
  DraftQuestions,
  DraftSources,
  DuplicatesService,
  StandingLinksService,
  EntryHelpService,
  EntryRowsService,
  EntryNeighbours,
  EntryService,
  TemplatesService,
  SavedViewsService,
  GraphqlEndpoint,
  GraphqlExecutor,
  IdentityProvider,
  ImportsService,
  UndoService,
  JobRunner,
  JsonAnswers,
  MailSender,
  Metrics,
  MonitoringEvaluation,
  MonitoringFacts,
  MonitoringWatch,
  OwnAccountService,
  OwnTokensService,
  ObservancePlansService,
  OutlineFiles,
  OutlineVersions,
  PasswordResetService,
  PullWatch,
  Readiness,
  RedactionService,
  RefusedFilesService,
  ReminderMailWorker,
  ReminderWatch,
  RemindersService,
  ReportDraftsService,
  { provide: DRAFT_MAKER, useExisting: ReportDraftsService },
  ReportSubjects,
  IssueReportsService,
  IssuedReportsService,
  VerificationLimit,
  RequestsService,
  RequestCosts,
  RulesService,
  SampleAccounts,
  SampleState,
  ScheduleWatch,
  SchedulesService,
  SecondStepService,
  SensitiveReads,
  SessionService,
  ShareAnswers,
  ShareOpeningLimit,
  SharesService,
  SignInLimit,
  SignOutService,
  TokenBudget,
  UploadStore,
  VersionStreams,
  ViewerResolver,
  WebhookSender,
];

/** Mercurius runs documents; the HTTP side is GraphqlEndpoint's, so its own routes, batching and page are off. */
function graphql(): DynamicModule {
  return GraphQLModule.forRoot<MercuriusDriverConfig>({
    driver: MercuriusDriver,
    autoSchemaFile: true,
    sortSchema: true,
    buildSchemaOptions: { orphanedTypes: [ErrorCode] },
    routes: false,
    graphiql: false,
    allowBatchedQueries: false,
    cache: 500,
    // The object form only: `jit: 1` skips the validation of variables on the request that compiles.
    jit: { minCount: 3 },
    errorFormatter: ({ data, errors }) => ({
      statusCode: 200,
      response: data === undefined ? { errors } : { data, errors },
    }),
  });
}
