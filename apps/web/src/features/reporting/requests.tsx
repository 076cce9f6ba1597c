import { useQuery } from '@apollo/client/react';
import { parsePeriodCode } from '@lantoa/domain';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { PageTools } from '../../components/page-tools.tsx';
import { ReportRequestsDocument } from '../../gql/graphql.ts';
import { useViewer } from '../../session/viewer-context.tsx';
import { ReceivedReports } from './received/received-reports.tsx';
import { RequestList } from './request-list.tsx';

/** What was asked for, and beneath it what has come in of the monthly reports. */
export function Requests() {
  const { period, district } = useSearch({ from: '/reporting' });
  const { dataFrom } = useViewer();
  const search = { period: period !== undefined && parsePeriodCode(period) ? period : undefined, district };
  const navigate = useNavigate({ from: '/reporting' });
  const requests = useQuery(ReportRequestsDocument, { fetchPolicy: 'cache-and-network' });
  // What stands beneath the list begins where the list ends, not before that is known.
  const isListed = requests.data !== undefined || requests.error !== undefined;
  return (
    <>
      {typeof dataFrom === 'string' && <PageTools page="/reporting" search={search} />}
      <RequestList />
      {isListed && (
        <ReceivedReports
          search={search}
          onChange={(part) => void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false })}
        />
      )}
    </>
  );
}
