import { ApolloProvider, useMutation } from '@apollo/client/react';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { Notice } from '../../components/notice.tsx';
import { ViewModeProvider } from '../../components/view-mode.ts';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { OpenShareDocument } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useViewer, ViewerProvider } from '../../session/viewer-context.tsx';
import { shellMessages } from '../shell.messages.ts';
import { keptAnswersClient } from './kept-answers-client.ts';
import type { Opened } from './opened.ts';
import { pageNameOf } from './page-name-of.ts';
import { drawnAnew, readShareView, type ShareView } from './share-view.ts';
import { shareMessages } from './share.messages.ts';
import { SharedFigures } from './shared-figures.tsx';

const HANDED_OVER = { isFixed: true, hasTwins: false, hasTools: true, anchors: '' };

/** Where a link leads: the view as it was shared, for whoever holds the link. */
export function SharePage() {
  const texts = useMessages(shareMessages);
  const pages = useMessages(shellMessages);
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
      <h1>{view ? texts.titleOf(pageNameOf(view.page, pages)) : texts.title}</h1>
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
  const client = useMemo(() => keptAnswersClient(opened, formats.lang), [opened, formats.lang]);
  // Whoever opens a link sees what was handed over, not what the own role would show.
  const visitor = { ...viewer, ...view.data, signedIn: false, role: null, mayReadRecords: false, mayImport: false };
  return (
    <>
      <p>
        {texts.frozen(formats.dateTime(opened.createdAt), opened.dataVersion, formats.dateTime(opened.expiresAt))}{' '}
        {texts.readOnly}
      </p>
      <ApolloProvider client={client} key={formats.lang}>
        <ViewerProvider value={visitor}>
          <ViewModeProvider value={HANDED_OVER}>
            <SharedFigures
              page={view.page}
              search={search}
              onChange={(change) => {
                setSearch(drawnAnew({ page: view.page, search }, change));
              }}
            />
          </ViewModeProvider>
        </ViewerProvider>
      </ApolloProvider>
    </>
  );
}
