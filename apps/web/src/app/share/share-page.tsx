import { ApolloProvider, useMutation } from '@apollo/client/react';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { Notice } from '../../components/notice.tsx';
import { ViewModeProvider } from '../../components/view-mode.ts';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { OpenShareDocument, type OpenShareMutation } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useViewer, ViewerProvider } from '../../session/viewer-context.tsx';
import { OverviewFigures } from '../overview/overview-figures.tsx';
import type { OverviewSearch } from '../overview/overview-search.ts';
import { keptAnswersClient } from './kept-answers-client.ts';
import { readShareView, type ShareView } from './share-view.ts';
import { shareMessages } from './share.messages.ts';

const HANDED_OVER = { isFixed: true, hasTwins: false, hasTools: true, anchors: '' };

type Opened = NonNullable<OpenShareMutation['openShare']>;

/** Where a link leads: the view as it was shared, for whoever holds the link. */
export function SharePage() {
  const texts = useMessages(shareMessages);
  // In the fragment, which no server and no log sees.
  const secret = useState(useLocation().hash)[0];
  const [open, { data, error }] = useMutation(OpenShareDocument);
  useEffect(() => {
    // The failure is shown from the mutation's own state.
    open({ variables: { secret } }).catch(() => undefined);
  }, [open, secret]);
  const opened = data?.openShare;
  const view = opened ? readShareView(opened.view) : null;
  return (
    <>
      <h1>{texts.title}</h1>
      {error && <FailureNotice error={error} />}
      {!data && !error && <p role="status">{texts.loading}</p>}
      {data && !view && (
        <Notice kind="empty" title={texts.invalid}>
          <p>{texts.invalidText}</p>
        </Notice>
      )}
      {opened && view && <SharedView opened={opened} view={view} />}
    </>
  );
}

function SharedView({ opened, view }: { readonly opened: Opened; readonly view: ShareView }) {
  const texts = useMessages(shareMessages);
  const formats = useFormats();
  const viewer = useViewer();
  const [search, setSearch] = useState(view.search);
  const client = useMemo(() => keptAnswersClient(view, opened.answers, formats.lang), [view, opened, formats.lang]);
  // Whoever opens a link sees what was handed over, not what the own role would show.
  const visitor = { ...viewer, ...view.data, signedIn: false, mayReadRecords: false, mayImport: false };
  return (
    <>
      <p>
        {texts.frozen(formats.dateTime(opened.createdAt), opened.dataVersion, formats.dateTime(opened.expiresAt))}{' '}
        {texts.readOnly}
      </p>
      <ApolloProvider client={client} key={formats.lang}>
        <ViewerProvider value={visitor}>
          <ViewModeProvider value={HANDED_OVER}>
            <OverviewFigures
              search={search}
              onChange={(part) => {
                setSearch({ ...search, ...withoutQuestions(part) });
              }}
            />
          </ViewModeProvider>
        </ViewerProvider>
      </ApolloProvider>
    </>
  );
}

/** What changes the drawing only: another filter would be another question, and a link answers its own. */
function withoutQuestions({ mapView, unit, ...others }: Partial<OverviewSearch>): Partial<OverviewSearch> {
  if (Object.keys(others).length > 0) return {};
  return { ...(mapView === undefined ? {} : { mapView }), ...(unit === undefined ? {} : { unit }) };
}
