import type { Role } from '../schema/enums.ts';

/** A role, or nobody at all. */
export type Caller = Role | 'NOBODY';

const UNITS_AND_PRESS = ['REPORTER', 'UNIT_APPROVER', 'DISTRICT_OFFICER', 'PRESS_AGENCY'] as const;
const SIGNED_IN = [
  ...UNITS_AND_PRESS,
  'LEAD_DEPARTMENT',
  'COMMITTEE',
  'ANALYST',
  'AUDITOR',
  'ADMINISTRATOR',
] as const satisfies readonly Role[];
const ANYBODY = [...SIGNED_IN, 'NOBODY'] as const;
/** Administrators look after the machinery and see no figures. */
const FIGURES = [...UNITS_AND_PRESS, 'LEAD_DEPARTMENT', 'COMMITTEE', 'ANALYST', 'AUDITOR'] as const;
const RECORDS = [...UNITS_AND_PRESS, 'LEAD_DEPARTMENT', 'COMMITTEE', 'AUDITOR'] as const;
const IMPORTERS = [...UNITS_AND_PRESS, 'LEAD_DEPARTMENT', 'ADMINISTRATOR'] as const;
/** Whoever reports; administrators keep the machinery and record nothing. */
const ENTERERS = [...UNITS_AND_PRESS, 'LEAD_DEPARTMENT'] as const;
const ADMINISTRATORS = ['ADMINISTRATOR'] as const;
/** Whoever owes reports; an approver and an officer look those of others over, too. */
const REPORTERS = UNITS_AND_PRESS;
const READERS = ['UNIT_APPROVER', 'DISTRICT_OFFICER', 'LEAD_DEPARTMENT'] as const;
const DEPARTMENT = ['LEAD_DEPARTMENT'] as const;
const INTROSPECTION = ['LEAD_DEPARTMENT', 'ANALYST', 'AUDITOR', 'ADMINISTRATOR'] as const;

/**
 * Who may call what: every field of Query and Mutation and every route. What has no entry is refused to everybody;
 * a test compares the keys with the built schema and the registered routes.
 */
export const PERMISSIONS: Readonly<Record<string, readonly Caller[]>> = {
  'Query.__typename': ANYBODY,
  'Mutation.__typename': ANYBODY,
  'Query.__schema': INTROSPECTION,
  'Query.__type': INTROSPECTION,

  'Query.viewer': ANYBODY,
  'Mutation.signIn': ANYBODY,
  'Mutation.signInAsSample': ANYBODY,
  'Mutation.signOut': ANYBODY,
  'Mutation.openInvitation': ANYBODY,
  'Mutation.acceptInvitation': ANYBODY,

  'Query.ownAccount': SIGNED_IN,
  'Mutation.changeOwnPassword': SIGNED_IN,
  'Mutation.beginSecondStep': SIGNED_IN,
  'Mutation.confirmSecondStep': SIGNED_IN,
  'Mutation.endSecondStep': SIGNED_IN,
  'Mutation.signOutElsewhere': SIGNED_IN,
  'Query.accounts': ADMINISTRATORS,
  'Query.invitations': ADMINISTRATORS,
  'Mutation.invite': ADMINISTRATORS,
  'Mutation.withdrawInvitation': ADMINISTRATORS,
  'Mutation.setAccountDisabled': ADMINISTRATORS,
  'Mutation.resetSecondStep': ADMINISTRATORS,
  'Mutation.changeAccountAccess': ADMINISTRATORS,

  'Query.catalogue': SIGNED_IN,
  'Query.areaUnits': SIGNED_IN,
  'Query.analytics': FIGURES,
  'Query.blindSpots': FIGURES,
  'Query.equityGaps': FIGURES,
  'Query.comparison': FIGURES,
  'Query.mandateMatrix': FIGURES,
  'Query.reportingRates': FIGURES,
  'Query.observanceLift': FIGURES,
  'Query.summaryTables': FIGURES,
  'Query.activities': RECORDS,
  'Query.activityHistory': RECORDS,
  'Query.duplicateCandidates': RECORDS,
  'Mutation.redactNote': ['LEAD_DEPARTMENT'],

  'Query.reportRequests': RECORDS,
  'Query.reportRequest': RECORDS,
  'Query.submissions': RECORDS,
  'Query.submission': RECORDS,
  'Query.observancePlans': RECORDS,
  'Mutation.saveObservancePlan': [...UNITS_AND_PRESS, 'LEAD_DEPARTMENT'],
  'Mutation.openReportRequest': DEPARTMENT,
  'Mutation.remindReporters': DEPARTMENT,
  'Mutation.saveSubmission': REPORTERS,
  'Mutation.submitReport': REPORTERS,
  'Mutation.reportNothing': REPORTERS,
  'Mutation.withdrawSubmission': REPORTERS,
  'Mutation.openReview': READERS,
  'Mutation.forwardSubmission': ['UNIT_APPROVER', 'DISTRICT_OFFICER'],
  'Mutation.returnSubmission': READERS,
  'Mutation.acceptSubmission': DEPARTMENT,
  'Mutation.freezeSubmission': DEPARTMENT,
  'Mutation.reopenSubmission': DEPARTMENT,

  'Query.imports': [...IMPORTERS, 'AUDITOR'],
  'Mutation.previewImport': IMPORTERS,
  'Mutation.commitImport': IMPORTERS,

  'Query.entryHelp': ENTERERS,
  'Mutation.saveActivity': ENTERERS,
  'Mutation.retractActivity': ENTERERS,

  'POST /uploads': IMPORTERS,
  'GET /export/faults.csv': IMPORTERS,
  'GET /export/analytics.csv': FIGURES,
  'GET /export/analytics.xlsx': FIGURES,
  'GET /export/analytics.parquet': FIGURES,

  'GET /events': SIGNED_IN,
  'GET /graphql': ANYBODY,
  'POST /graphql': ANYBODY,
  'GET /health/live': ANYBODY,
  'GET /health/ready': ANYBODY,
  'GET /metrics': ANYBODY,
  'GET /*': ANYBODY,
};
