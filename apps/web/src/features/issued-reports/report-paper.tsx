import { DataTable } from '../../components/data-table.tsx';
import { Notice } from '../../components/notice.tsx';
import type { ReportBlockPartsFragment } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { issuedReportsMessages } from './issued-reports.messages.ts';
import classes from './issued-reports.module.css';

/** A report as it is written, in Vietnamese whatever the language of the page. */
export function ReportPaper({ parts }: { readonly parts: readonly ReportBlockPartsFragment[] }) {
  const texts = useMessages(issuedReportsMessages);
  return (
    <div lang="vi">
      {parts.map(({ title, blocks }) => (
        <details key={title} open={title === ''}>
          <summary>{title === '' ? texts.body : title}</summary>
          <div className={classes.paper}>
            {blocks.map((block, position) => (
              <Block key={position} block={block} />
            ))}
          </div>
        </details>
      ))}
    </div>
  );
}

function Block({
  block: { kind, text, lines, head, rows },
}: {
  readonly block: ReportBlockPartsFragment['blocks'][number];
}) {
  switch (kind) {
    case 'title':
    case 'heading':
      return <h3>{text}</h3>;
    case 'warning':
      return (
        <Notice kind="info" title={text}>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      );
    case 'table':
      return (
        <DataTable
          wide
          table={{
            caption: text === '' ? head.slice(0, 2).join(', ') : text,
            columns: head.map((label, position) => ({ label, numeric: position > 0 })),
            rows: rows.map((cells, position) => ({ key: String(position), cells: [...cells] })),
          }}
        />
      );
    case 'prompt':
    case 'note':
    case 'picture':
      return (
        <p>
          <em>{text}</em>
        </p>
      );
    default:
      return <p>{text}</p>;
  }
}
