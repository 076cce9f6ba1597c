import { useLazyQuery } from '@apollo/client/react';
import { ActionButton } from '../../components/action-button.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { ActivityHistoryDocument, type ActivityHistoryQuery } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { activityMessages } from './activities.messages.ts';
import { fieldText } from './record-fields.ts';
import classes from './record-history.module.css';
import { RedactNote } from './redact-note.tsx';

type Revisions = NonNullable<ActivityHistoryQuery['activityHistory']>['revisions'];

/** Every revision of a record with what it changed, the newest first; asked for when somebody wants to see it. */
export function RecordHistory({ id }: { readonly id: string }) {
  const texts = useMessages(activityMessages);
  const lang = API_LANG[useFormats().lang];
  const [ask, { data, loading, error, called }] = useLazyQuery(ActivityHistoryDocument, { fetchPolicy: 'no-cache' });
  const load = () => void ask({ variables: { id, lang } });
  if (!called) return <ActionButton onClick={load}>{texts.history.open}</ActionButton>;
  if (error) return <FailureNotice error={error} onRetry={load} />;
  const history = data?.activityHistory;
  return (
    <section className={classes.history} aria-label={texts.history.open} aria-busy={loading}>
      {history ? (
        <Revisions id={id} revisions={history.revisions} onRedacted={load} />
      ) : (
        <p role="status">{loading ? texts.history.loading : texts.history.gone}</p>
      )}
    </section>
  );
}

interface RevisionsProps {
  readonly id: string;
  readonly revisions: Revisions;
  readonly onRedacted: () => void;
}

/** Revisions with what each changed, the newest first. */
export function Revisions({ id, revisions, onRedacted }: RevisionsProps) {
  const texts = useMessages(activityMessages);
  const formats = useFormats();
  const { role } = useViewer();
  return (
    <ol reversed>
      {revisions
        .map(({ record }, position) => (
          <li key={record.revision}>
            <p>
              <strong>{texts.history.revision(formats.number(record.revision))}</strong>{' '}
              <small>
                {formats.dateTime(record.recordedAt)} · {texts.status[record.status]}
              </small>
            </p>
            <Changes revisions={revisions} position={position} />
            {role === 'LEAD_DEPARTMENT' && (record.note ?? '') !== '' && (
              <RedactNote activity={id} revision={record.revision} onRedacted={onRedacted} />
            )}
          </li>
        ))
        .toReversed()}
    </ol>
  );
}

function Changes({ revisions, position }: { readonly revisions: Revisions; readonly position: number }) {
  const texts = useMessages(activityMessages);
  const formats = useFormats();
  const [before, after] = [revisions[position - 1], revisions[position]];
  if (!before || !after) return <p>{texts.history.first}</p>;
  if (after.changed.length === 0) return <p>{texts.history.unchanged}</p>;
  const told = (one: Revisions[number], field: (typeof after.changed)[number]) =>
    fieldText(field, one.record, { texts, formats }) || texts.history.nothing;
  return (
    <dl>
      {after.changed.map((field) => (
        <div key={field}>
          <dt>{texts.fields[field]}</dt>
          <dd>
            <del>
              <span className="visually-hidden">{texts.history.from}: </span>
              {told(before, field)}
            </del>{' '}
            →{' '}
            <ins>
              <span className="visually-hidden">{texts.history.to}: </span>
              {told(after, field)}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
