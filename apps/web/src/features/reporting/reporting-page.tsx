import { Link, useSearch } from '@tanstack/react-router';
import { HelpTerms } from '../../components/help-terms.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageParts } from '../../components/page-parts.tsx';
import { useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { OwnReports } from './own-reports.tsx';
import { Plans } from './plans.tsx';
import { ReportPage } from './report-page.tsx';
import { reportingMessages } from './reporting.messages.ts';
import { RequestForm } from './request-form.tsx';
import { Requests } from './requests.tsx';
import { RequestPage } from './request-page.tsx';
import { requestMessages } from './requests.messages.ts';
import { Schedules } from './schedules.tsx';
import classes from './reporting.module.css';

type ReportingSearch = ReturnType<typeof useReportingSearch>;

/** What of the page is open, from the address. */
function useReportingSearch() {
  return useSearch({ from: '/reporting' });
}

/** Roles that owe reports; they come for their own first. */
const REPORTERS = new Set(['REPORTER', 'UNIT_APPROVER', 'DISTRICT_OFFICER', 'PRESS_AGENCY']);

/** What requests are told by, as the help names it. */
const RATES = ['completeness', 'timeliness'] as const;

/** Requests and reports: what I owe, who has reported, who waits for whom. */
export function ReportingPage() {
  const texts = useMessages(reportingMessages);
  const rates = useMessages(requestMessages);
  const { mayReadRecords } = useViewer();
  return (
    <>
      <h1 className={classes.title}>{texts.title}</h1>
      <HelpTerms terms={RATES.map((term) => ({ term, name: rates[term] }))} />
      {mayReadRecords ? (
        <Parts />
      ) : (
        <Notice kind="info" title={texts.forbidden}>
          <p>{texts.forbiddenText}</p>
          <Link to="/">{texts.toOverview}</Link>
        </Notice>
      )}
    </>
  );
}

function Parts() {
  const texts = useMessages(reportingMessages);
  const search = useReportingSearch();
  const role = useViewer().role ?? '';
  const isReporter = REPORTERS.has(role);
  const parts = [
    ...(isReporter ? [{ view: undefined, name: texts.mine }] : []),
    { view: isReporter ? ('requests' as const) : undefined, name: texts.requests },
    { view: 'plans' as const, name: texts.plans },
    ...(role === 'LEAD_DEPARTMENT'
      ? [
          { view: 'schedules' as const, name: texts.schedules },
          { view: 'new' as const, name: texts.open },
        ]
      : []),
  ];
  // Without the search of an open report or request: only the part itself is current.
  const part = (view: ReportingSearch['view']) => ({ view, request: undefined, report: undefined, status: undefined });
  return (
    <>
      <PageParts label={texts.parts}>
        {parts.map(({ view, name }) => (
          <Link key={name} to="/reporting" search={part(view)} activeOptions={{ explicitUndefined: true }}>
            {name}
          </Link>
        ))}
        <Link to="/guidance">{texts.guidance}</Link>
      </PageParts>
      <View search={search} isReporter={isReporter} />
    </>
  );
}

function View({ search, isReporter }: { readonly search: ReportingSearch; readonly isReporter: boolean }) {
  if (search.report !== undefined) return <ReportPage key={search.report} id={search.report} />;
  if (search.request !== undefined) return <RequestPage id={search.request} />;
  switch (search.view) {
    case 'new':
      return <RequestForm />;
    case 'plans':
      return <Plans />;
    case 'schedules':
      return <Schedules />;
    case 'requests':
      return <Requests />;
    default:
      return isReporter ? <OwnReports /> : <Requests />;
  }
}
