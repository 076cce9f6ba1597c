import { AccountsResolver } from '../features/accounts/accounts.resolver.ts';
import { OwnAccountResolver } from '../features/accounts/own-account.resolver.ts';
import { OwnTokensResolver } from '../features/accounts/own-tokens.resolver.ts';
import { PasswordResetResolver } from '../features/accounts/password-reset.resolver.ts';
import { SecondStepResolver } from '../features/accounts/second-step.resolver.ts';
import { ActivitiesResolver } from '../features/activities/activities.resolver.ts';
import { OrganisationsResolver } from '../features/administration/organisations.resolver.ts';
import { ReferenceEntriesResolver } from '../features/administration/reference-entries.resolver.ts';
import { ReferenceListsResolver } from '../features/administration/reference-lists.resolver.ts';
import { AlertDeliveryResolver } from '../features/alert-delivery/alert-delivery.resolver.ts';
import { AnalyticsResolver } from '../features/analytics/analytics.resolver.ts';
import { AreasResolver } from '../features/areas/areas.resolver.ts';
import { AuditResolver } from '../features/audit/audit.resolver.ts';
import { CatalogueResolver } from '../features/catalogue/catalogue.resolver.ts';
import { CollectionResolver } from '../features/collection/collection.resolver.ts';
import { RequestsResolver } from '../features/collection/requests.resolver.ts';
import { SchedulesResolver } from '../features/collection/schedules.resolver.ts';
import { SubmissionActsResolver } from '../features/collection/submission-acts.resolver.ts';
import { ObservancePlansResolver } from '../features/collection/observance-plans.resolver.ts';
import { ComparisonResolver } from '../features/comparison/comparison.resolver.ts';
import { CoverageResolver } from '../features/coverage/coverage.resolver.ts';
import { DuplicatesResolver } from '../features/duplicates/duplicates.resolver.ts';
import { TemplatesResolver } from '../features/entry/templates.resolver.ts';
import { SavedViewsResolver } from '../features/saved-views/saved-views.resolver.ts';
import { EntryResolver } from '../features/entry/entry.resolver.ts';
import { ImportsResolver } from '../features/imports/imports.resolver.ts';
import { AlertsResolver } from '../features/monitoring/alerts.resolver.ts';
import { IssuedReportsResolver } from '../features/issued-reports/issued-reports.resolver.ts';
import { JobsResolver } from '../features/jobs/jobs.resolver.ts';
import { MandateResolver } from '../features/mandate/mandate.resolver.ts';
import { ObservancesResolver } from '../features/observances/observances.resolver.ts';
import { OutlinesResolver } from '../features/outlines/outlines.resolver.ts';
import { RemindersResolver } from '../features/reminders/reminders.resolver.ts';
import { ReportingResolver } from '../features/reporting/reporting.resolver.ts';
import { SharesResolver } from '../features/shares/shares.resolver.ts';
import { SessionResolver } from '../features/session/session.resolver.ts';
import { SummariesResolver } from '../features/summaries/summaries.resolver.ts';

/** Every resolver of the schema; the application and the printed SDL are built from the same list. */
export const RESOLVERS = [
  AccountsResolver,
  AlertsResolver,
  ActivitiesResolver,
  AlertDeliveryResolver,
  AnalyticsResolver,
  AreasResolver,
  AuditResolver,
  CatalogueResolver,
  CollectionResolver,
  ComparisonResolver,
  CoverageResolver,
  DuplicatesResolver,
  EntryResolver,
  TemplatesResolver,
  SavedViewsResolver,
  ImportsResolver,
  IssuedReportsResolver,
  JobsResolver,
  MandateResolver,
  ObservancePlansResolver,
  ObservancesResolver,
  OrganisationsResolver,
  OutlinesResolver,
  OwnAccountResolver,
  OwnTokensResolver,
  PasswordResetResolver,
  ReferenceEntriesResolver,
  ReferenceListsResolver,
  RemindersResolver,
  ReportingResolver,
  SecondStepResolver,
  SessionResolver,
  SharesResolver,
  RequestsResolver,
  SchedulesResolver,
  SubmissionActsResolver,
  SummariesResolver,
];
