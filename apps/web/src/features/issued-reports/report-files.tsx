import { ActionLink } from '../../components/action-link.tsx';
import type { IssuedPartsFragment } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { issuedReportsMessages } from './issued-reports.messages.ts';

/** The files as they were issued. Whoever issued exact figures about sensitive groups said so; taking them along says so again. */
export function ReportFiles({ report: { id, holdsExactFigures } }: { readonly report: IssuedPartsFragment }) {
  const texts = useMessages(issuedReportsMessages);
  const confirm = holdsExactFigures ? '?confirm=exact-figures' : '';
  return (
    <>
      <ActionLink href={`/export/issued/${id}.docx${confirm}`} download>
        {texts.docx}
      </ActionLink>
      <ActionLink href={`/export/issued/${id}.xlsx${confirm}`} download>
        {texts.xlsx}
      </ActionLink>
    </>
  );
}
