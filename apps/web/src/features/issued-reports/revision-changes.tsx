import { useQuery } from '@apollo/client/react';
import { Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../../components/choice.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { ReportDifferenceDocument, type IssuedPartsFragment, type ReportDifferenceQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { changeKind } from './change-kind.ts';
import { comparisonMessages } from './comparison.messages.ts';
import { issuedReportsMessages } from './issued-reports.messages.ts';

interface RevisionChangesProps {
  readonly report: IssuedPartsFragment;
  readonly revisions: readonly IssuedPartsFragment[];
  /** Id of the revision compared with; undefined: figures of today. */
  readonly against: string | undefined;
}

/** A revision beside any other one of its subject, or beside today: figure by figure. The earlier one stands first. */
export function RevisionChanges({ report, revisions, against }: RevisionChangesProps) {
  const texts = useMessages(comparisonMessages);
  const formats = useFormats();
  const navigate = useNavigate({ from: '/reports' });
  const other = revisions.find(({ id }) => id === against);
  const isLater = other !== undefined && other.revision < report.revision;
  const [before, after] = isLater ? [other, report] : [report, other];
  const nameOf = (one: IssuedPartsFragment | undefined) =>
    one ? texts.revision(formats.number(one.revision)) : texts.today;
  return (
    <section aria-labelledby="report-changes">
      <h2 id="report-changes">{texts.title(nameOf(before), nameOf(after))}</h2>
      <div className="screen-only">
        <Choice
          label={texts.with}
          all={texts.withToday}
          value={other?.id}
          choices={revisions
            .filter(({ id }) => id !== report.id)
            .map((one) => ({ value: one.id, label: texts.issued(nameOf(one), formats.dateTime(one.issuedAt)) }))}
          onChange={(chosen) => {
            void navigate({ search: { id: report.id, against: chosen }, replace: true, resetScroll: false });
          }}
        />
        {other && (
          <p>
            <Link to="/reports" search={{ id: other.id }}>
              {texts.open(nameOf(other))}
            </Link>
          </p>
        )}
      </div>
      <Changes key={against ?? ''} ids={[before.id, after?.id]} names={[nameOf(before), nameOf(after)]} />
    </section>
  );
}

interface ChangesProps {
  readonly ids: readonly [string, string | undefined];
  readonly names: readonly [string, string];
}

function Changes({ ids: [id, against], names }: ChangesProps) {
  const texts = useMessages(comparisonMessages);
  const formats = useFormats();
  const { data, error, refetch } = useQuery(ReportDifferenceDocument, {
    variables: { id, against: against ?? null },
    fetchPolicy: 'network-only',
  });
  const found = data?.reportDifference;
  if (error && !found) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!found) return <p role="status">{texts.comparing}</p>;
  return (
    <>
      <p role="status">
        {found.total === 0 ? texts.none(found.dataVersion) : texts.some(formats.number(found.total), found.dataVersion)}
        {found.figures.length < found.total && ` ${texts.first(formats.number(found.figures.length))}`}
      </p>
      {found.sections.length > 0 && <p>{texts.sections}</p>}
      {found.total > 0 && <ChangesTable figures={found.figures} names={names} />}
    </>
  );
}

interface ChangesTableProps {
  readonly figures: ReportDifferenceQuery['reportDifference']['figures'];
  readonly names: readonly [string, string];
}

function ChangesTable({ figures, names }: ChangesTableProps) {
  const texts = useMessages(comparisonMessages);
  const { times } = useMessages(issuedReportsMessages);
  const { row, figure, time, kind, places } = texts.columns;
  return (
    <DataTable
      quietCaption
      wide
      table={{
        caption: texts.title(...names),
        columns: [
          ...[row, figure, time].map((label) => ({ label, numeric: false })),
          ...names.map((label) => ({ label, numeric: true })),
          ...[kind, places].map((label) => ({ label, numeric: false })),
        ],
        rows: figures.map((one, position) => ({
          key: String(position),
          cells: [
            ...[one.row, one.heading, times[one.time], one.was, one.is],
            ...[texts.kinds[changeKind(one.was, one.is)], one.places.join(', ')],
          ],
        })),
      }}
    />
  );
}
