import { Notice } from '../../components/notice.tsx';
import type { AccountRefusal } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { refusalMessages } from './refusals.messages.ts';

/** Why a change was refused, and what to do; nothing while there is no refusal. */
export function Refused({ refusal }: { readonly refusal: AccountRefusal | null | undefined }) {
  const texts = useMessages(refusalMessages);
  if (!refusal) return null;
  const { title, remedy } = texts[refusal];
  return (
    <Notice kind="failure" title={title}>
      <p>{remedy}</p>
      <p>
        <small>
          <code>{refusal}</code>
        </small>
      </p>
    </Notice>
  );
}
