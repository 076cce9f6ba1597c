import type { RequestPreviewQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { reportingMessages } from './reporting.messages.ts';
import { requestFormMessages } from './request-form.messages.ts';
import classes from './reporting.module.css';

/** What a request will ask: its days, its due date, its reporters, and who was left out. */
export function RequestPreview({ preview }: { readonly preview: RequestPreviewQuery['requestPreview'] }) {
  const texts = useMessages(requestFormMessages);
  const words = useMessages(reportingMessages);
  const formats = useFormats();
  const why: Readonly<Record<string, string>> = texts.why;
  return (
    <section className={classes.panel} aria-label={texts.preview}>
      <p>
        {texts.preview}: {words.window(formats.range(preview.windowFrom, preview.windowTo))} ·{' '}
        <strong>{words.due(formats.date(preview.dueOn))}</strong>
      </p>
      {!preview.leavesWorkingDay && <p className={classes.caution}>{texts.noDay}</p>}
      <details>
        <summary>{texts.reports(formats.number(preview.reports))}</summary>
        <p className={classes.quiet}>{preview.reporters.map(({ name }) => name).join(', ')}</p>
      </details>
      {preview.leftOut.length > 0 && (
        <details>
          <summary>{texts.leftOut(formats.number(preview.leftOut.length))}</summary>
          <ul>
            {preview.leftOut.map((one) => (
              <li key={one.id}>
                {one.name}: {why[one.why] ?? one.why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
