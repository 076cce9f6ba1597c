import { GraphiQL } from 'graphiql';
import { useMemo, useState, type ReactElement } from 'react';
import { askGraphql, type GraphqlParameters, type Told } from './ask-graphql.ts';
import { FIRST_QUERY } from './first-query.ts';
import { SampleNotice } from './sample-notice.tsx';

const NOTHING_TOLD: Told = { cost: null, remaining: null };

/** GraphiQL for analysts, by session or by a token that is typed in and kept nowhere but in this page. */
export function ExplorerPage(): ReactElement {
  const [typed, setTyped] = useState('');
  const [token, setToken] = useState('');
  const [told, setTold] = useState(NOTHING_TOLD);
  const fetcher = useMemo(() => (parameters: GraphqlParameters) => askGraphql(parameters, token, setTold), [token]);
  return (
    <div className="explorer">
      <SampleNotice />
      <form
        className="who"
        onSubmit={(event) => {
          event.preventDefault();
          setToken(typed.trim());
        }}
      >
        <a href="/">Lan Tỏa</a>
        <label>
          Mã truy cập · Token{' '}
          <input
            type="password"
            autoComplete="off"
            spellCheck={false}
            placeholder="lt_…"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
            }}
          />
        </label>
        <button type="submit">Dùng · Use</button>
        <span>{token === '' ? 'Theo phiên đăng nhập · As signed in' : 'Theo mã truy cập · By token'}</span>
        <output>{costText(told)}</output>
      </form>
      <div className="editor">
        {/* Another asker may see another schema: the page begins anew. */}
        <GraphiQL key={token} fetcher={fetcher} defaultQuery={FIRST_QUERY} shouldPersistHeaders={false} />
      </div>
    </div>
  );
}

function costText({ cost, remaining }: Told): string {
  if (cost === null) return '';
  const left = remaining === null ? '' : ` (còn · left ${remaining})`;
  return `Chi phí · Cost ${cost}${left}`;
}
