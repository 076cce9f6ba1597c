import { ChartFrame } from '../../components/chart-frame.tsx';
import { cellText } from '../../figures/cell-text.ts';
import { figureOf } from '../../figures/cell.ts';
import { MemberBars } from '../../figures/member-bars.tsx';
import { memberRows } from '../../figures/member-rows.ts';
import { topicName } from '../../figures/names.ts';
import { cellOf, dataRows, totalRow } from '../../figures/rows.ts';
import type { ResultPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { mandateMessages } from './mandate.messages.ts';
import type { WorkFrame } from './work-frame.ts';
import classes from './mandate-page.module.css';

const RECOGNISED = ['RECOGNISED_COLLECTIVES', 'RECOGNISED_INDIVIDUALS'] as const;

/** How many collectives and individuals were recognised, by topic. */
export function Recognition({ result, frame }: { readonly result: ResultPartsFragment; readonly frame: WorkFrame }) {
  const texts = useMessages(mandateMessages);
  const formats = useFormats();
  const { topic, collectives, individuals } = texts.recognition.columns;
  const [first = 0, second = 0] = RECOGNISED.map((measure) => figureOf(cellOf(result, totalRow(result), measure)) ?? 0);
  const names = new Map(
    dataRows(result).flatMap(({ keys: [key] }) => (key ? [[key.id, topicName(key, formats.lang)] as const] : [])),
  );
  const rowsOf = (measure: (typeof RECOGNISED)[number]) =>
    memberRows(result, 'TOPIC', [measure], formats).map((row) => ({ ...row, label: names.get(row.id) ?? row.label }));
  const numbers = [formats.number(first), formats.number(second)] as const;
  return (
    <ChartFrame
      {...frame}
      name="recognition"
      finding={first + second === 0 ? texts.recognition.none : texts.recognition.finding(...numbers)}
      description={texts.recognition.text}
      table={{
        caption: texts.sections.recognition,
        columns: [
          { label: topic, numeric: false },
          ...[collectives, individuals].map((label) => ({ label, numeric: true })),
        ],
        rows: dataRows(result).map((row) => {
          const id = row.keys[0]?.id ?? '';
          const figures = RECOGNISED.map((measure) => cellText(cellOf(result, row, measure), formats));
          return { key: id, cells: [names.get(id) ?? '', ...figures] };
        }),
      }}
    >
      <div className={classes.pair}>
        {[collectives, individuals].map((label, place) => (
          <div key={label}>
            <h4>{label}</h4>
            <MemberBars rows={rowsOf(RECOGNISED[place] ?? RECOGNISED[0])} />
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}
