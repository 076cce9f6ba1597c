import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import './app/fonts.css';
import './app/base.css';
import { ApolloProvider } from '@apollo/client/react';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createApolloClient } from './app/apollo-client.ts';
import { router } from './app/router.tsx';
import { CurrentViewerDocument } from './gql/graphql.ts';
import { cssVariablesResolver, theme } from './app/theme.ts';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');

// Who is asking, and the page's own files, are on their way before anything is drawn.
const client = createApolloClient();
client.query({ query: CurrentViewerDocument }).catch(() => undefined);
void router.load();

createRoot(place).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={localStorageColorSchemeManager({ key: 'lantoa.scheme' })}
      defaultColorScheme="auto"
    >
      <ApolloProvider client={client}>
        <RouterProvider router={router} />
      </ApolloProvider>
    </MantineProvider>
  </StrictMode>,
);
