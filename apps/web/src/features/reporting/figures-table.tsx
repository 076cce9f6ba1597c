import { DataTable } from '../../components/data-table.tsx';
import type { ContentPartsFragment } from '../../gql/graphql.ts';
import { topicName } from '../../figures/names.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { reportMessages } from './report.messages.ts';
import classes from './reporting.module.css';

/** What the report says by topic, as the server counted it. */
export function FiguresTable({ figures }: { readonly figures: ContentPartsFragment['figures'] }) {
  const texts = useMessages(reportMessages);
  const formats = useFormats();
  const whole = figures.find(({ topic }) => typeof topic !== 'string');
  if (!whole) return null;
  const columns = whole.counts.map(({ indicator, label }) => ({ indicator, label }));
  const number = (value: number | undefined) =>
    value === undefined ? '–' : formats.number(value, Number.isInteger(value) ? 0 : 1);
  return (
    <section className={classes.section}>
      <h3>{texts.figures}</h3>
      <p className={classes.quiet}>{texts.figuresHint}</p>
      <DataTable
        quietCaption
        table={{
          caption: texts.figures,
          columns: [
            { label: texts.topic, numeric: false },
            { label: texts.count, numeric: true },
            ...columns.map(({ label }) => ({ label, numeric: true })),
          ],
          rows: figures.map(({ topic, label, activities, counts }) => ({
            key: topic ?? '',
            strong: typeof topic !== 'string',
            cells: [
              typeof topic === 'string' ? topicName({ code: topic, label: label ?? topic }, formats.lang) : texts.whole,
              number(activities),
              ...columns.map(({ indicator }) => number(counts.find((one) => one.indicator === indicator)?.value)),
            ],
          })),
        }}
      />
    </section>
  );
}
