import { useMutation, useQuery } from '@apollo/client/react';
import { ActionButton } from '../../components/action-button.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { shellMessages } from '../shell.messages.ts';
import { chosenFilters } from '../../figures/filter-summary.tsx';
import { ReferenceDocument, RevokeShareDocument, SharesDocument, type SharesQuery } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { referenceOf, type Reference } from '../../reference/reference.tsx';
import { readShareView, type ShareView } from './share-view.ts';
import { pageNameOf } from './page-name-of.ts';
import { shareMessages } from './share.messages.ts';
import classes from './share-panel.module.css';

type MadeLink = SharesQuery['shares'][number];

interface MadeLinksProps {
  /** Whose link it is, where those of several accounts stand together. */
  readonly tellsMaker?: boolean;
  readonly mayEnd: boolean;
}

/** Links that were made, those in use first: of what, until when, how often opened, and the way to end them. */
export function MadeLinks({ tellsMaker = false, mayEnd }: MadeLinksProps) {
  const texts = useMessages(shareMessages);
  const { lang } = useFormats();
  const { data, error, refetch } = useQuery(SharesDocument, { fetchPolicy: 'network-only' });
  const reference = useQuery(ReferenceDocument, { variables: { lang: API_LANG[lang] } });
  useSessionEnd(error);
  if (error && !data) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <p role="status">{texts.fetching}</p>;
  if (data.shares.length === 0) return <p>{texts.none}</p>;
  const shown = { tellsMaker, lists: referenceOf(reference.data, lang) };
  const inUse = data.shares.filter(({ state }) => state === 'active');
  const over = data.shares.filter(({ state }) => state !== 'active');
  return (
    <>
      {inUse.length === 0 ? <p>{texts.noneInUse}</p> : <Links {...shown} links={inUse} mayEnd={mayEnd} />}
      {over.length > 0 && (
        <details>
          <summary>{texts.over(over.length)}</summary>
          <Links {...shown} links={over} mayEnd={false} />
        </details>
      )}
    </>
  );
}

interface LinksProps extends Required<MadeLinksProps> {
  readonly links: readonly MadeLink[];
  readonly lists: Reference;
}

function Links({ links, lists, tellsMaker, mayEnd }: LinksProps) {
  const texts = useMessages(shareMessages);
  const pages = useMessages(shellMessages);
  const formats = useFormats();
  const [revoke, { error }] = useMutation(RevokeShareDocument, { refetchQueries: [SharesDocument] });
  return (
    <>
      {error && <FailureNotice error={error} />}
      <ul className={classes.links}>
        {links.map((link) => {
          const of = wordsOf(readShareView(link.view), pages, lists, formats);
          return (
            <li key={link.id}>
              <p>
                {tellsMaker && <strong>{link.madeBy}. </strong>}
                {texts.item(
                  of,
                  formats.dateTime(link.createdAt),
                  formats.dateTime(link.expiresAt),
                  formats.number(link.timesOpened),
                )}{' '}
                ({texts.states[link.state]})
              </p>
              {mayEnd && (
                <ActionButton
                  className="screen-only"
                  onClick={() => {
                    // The failure is shown from the mutation's own state.
                    revoke({ variables: { id: link.id } }).catch(() => undefined);
                  }}
                >
                  {texts.revoke}
                </ActionButton>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Which page the link shows, of when, under which filters. */
function wordsOf(
  view: ShareView | null,
  pages: (typeof shellMessages)['vi'],
  lists: Reference,
  formats: Formats,
): string {
  if (view === null) return '';
  const { from, to, period = '' } = view.search;
  const time = from === undefined || to === undefined ? formats.period(period) : formats.range(from, to);
  const filters = chosenFilters(view.search, lists, formats.lang).map(({ text }) => text);
  return [pageNameOf(view.page, pages), time, ...filters].join('; ');
}
