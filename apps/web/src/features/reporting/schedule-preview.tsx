import { skipToken, useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { failureOf } from '../../failure/failure.ts';
import { SchedulePreviewDocument, type SaveReportScheduleInput, type WindowPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useLang, useMessages } from '../../language/language-context.tsx';
import { reportingMessages } from './reporting.messages.ts';
import { scheduleMessages } from './schedules.messages.ts';
import classes from './reporting.module.css';

const TYPING_MILLISECONDS = 400;

/** What a schedule opens, and when, as it is written now; the server computes it and says what is wrong. */
export function SchedulePreview({ input }: { readonly input: SaveReportScheduleInput }) {
  const texts = useMessages(scheduleMessages);
  const lang = useLang();
  const [written] = useDebouncedValue(JSON.stringify(input), TYPING_MILLISECONDS);
  const variables = { input: JSON.parse(written) as SaveReportScheduleInput };
  const { data, previousData, error } = useQuery(
    SchedulePreviewDocument,
    variables.input.from === '' ? skipToken : { variables, fetchPolicy: 'network-only' },
  );
  if (variables.input.from === '') return null;
  const shown = (data ?? previousData)?.schedulePreview;
  const { detail, title } = failureOf(error, lang);
  return (
    <section className={classes.panel} aria-label={texts.preview} aria-live="polite">
      <p>
        <strong>{texts.preview}</strong>
      </p>
      {error ? <p className={classes.caution}>{detail ?? title}</p> : shown && <Shown {...shown} />}
    </section>
  );
}

interface ShownProps {
  readonly due: readonly WindowPartsFragment[];
  readonly upcoming: readonly WindowPartsFragment[];
}

function Shown({ due, upcoming }: ShownProps) {
  const texts = useMessages(scheduleMessages);
  return (
    <>
      {due.length > 0 && (
        <>
          <p className={classes.caution}>{texts.dueNow}</p>
          <Windows windows={due} />
        </>
      )}
      {upcoming.length === 0 ? <p>{texts.over}</p> : <Windows windows={upcoming} />}
    </>
  );
}

function Windows({ windows }: { readonly windows: readonly WindowPartsFragment[] }) {
  const texts = useMessages(scheduleMessages);
  const words = useMessages(reportingMessages);
  const formats = useFormats();
  return (
    <ul>
      {windows.map(({ period, title, windowFrom, windowTo, opensOn, dueOn, reports }) => (
        <li key={period}>
          {title}: {words.window(formats.range(windowFrom, windowTo))} · {texts.opens(formats.date(opensOn))} ·{' '}
          {words.due(formats.date(dueOn))} · {texts.reports(formats.number(reports))}
        </li>
      ))}
    </ul>
  );
}
