import { useApolloClient, useQuery } from '@apollo/client/react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState, type RefObject } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { periodEnd } from '../../figures/period-window.ts';
import { ReferenceDocument } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { referenceOf } from '../../reference/reference.tsx';
import { NextSteps } from '../../session/next-steps.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { OWN_DAY } from '../coverage/coverage-queries.ts';
import { PackForm } from './pack-form.tsx';
import { PackPart } from './pack-part.tsx';
import { chosenPages, PACK_PAGES, packSearch, type PackPage, type PackSearch } from './pack-search.ts';
import { packMessages } from './pack.messages.ts';
import { TitlePage } from './title-page.tsx';
import { useSheets } from './use-sheets.ts';
import classes from './pack.module.css';

/** Several pages under one choice of period and filters, as one document on A4. */
export function PackPage() {
  const texts = useMessages(packMessages);
  const { dataFrom } = useViewer();
  return (
    <>
      <div className="screen-only">
        <h1 className={classes.title}>{texts.title}</h1>
        <p className={classes.lead}>{texts.lead}</p>
      </div>
      {typeof dataFrom === 'string' ? (
        <Pack />
      ) : (
        <Notice kind="empty" title={texts.noData}>
          <NextSteps />
        </Notice>
      )}
    </>
  );
}

function Pack() {
  const texts = useMessages(packMessages);
  const { lang } = useFormats();
  const viewer = useViewer();
  const search = packSearch.parse(useSearch({ from: '/pack' }));
  const navigate = useNavigate({ from: '/pack' });
  const offered = PACK_PAGES.filter((page) => page !== 'reporting' || viewer.mayReadRecords);
  const pages = chosenPages(search.pages, offered);
  const whole = { ...search, period: search.period ?? viewer.defaultPeriod };
  const on = periodEnd({ period: whole.period, dataTo: viewer.dataTo ?? null });
  const reference = useQuery(ReferenceDocument, {
    variables: { on, lang: API_LANG[lang], base: search.base ?? OWN_DAY },
  });
  const [title, setTitle] = useState('');
  const sheets = useRef<HTMLElement>(null);
  useSessionEnd(reference.error);
  const lists = referenceOf(reference.data ?? reference.previousData, lang);
  const change = (part: Partial<PackSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });
  return (
    <>
      <PackForm
        search={whole}
        lists={lists}
        offered={offered}
        pages={pages}
        onChange={change}
        title={title}
        onTitle={setTitle}
        action={<PrintButton asked={JSON.stringify([whole, pages, lang])} pages={pages} sheets={sheets} />}
      />
      {pages.length === 0 ? (
        <Notice kind="empty" title={texts.none}>
          <p>{texts.noneText}</p>
        </Notice>
      ) : (
        <article ref={sheets} className={classes.pack} aria-label={texts.preview}>
          <TitlePage search={whole} lists={lists} pages={pages} title={title} />
          {pages.map((page, index) => (
            <PackPart key={page} page={page} number={index + 1} search={whole} />
          ))}
        </article>
      )}
    </>
  );
}

interface PrintButtonProps {
  readonly asked: string;
  readonly pages: readonly PackPage[];
  readonly sheets: RefObject<HTMLElement | null>;
}

/** Printing waits for the figures: a sheet with gaps is no document. */
function PrintButton({ asked, pages, sheets }: PrintButtonProps) {
  const texts = useMessages(packMessages);
  const formats = useFormats();
  const client = useApolloClient();
  const state = useSheets(asked, sheets);
  const told = { ready: texts.ready(formats.number(pages.length)), preparing: texts.preparing, failed: texts.failed };
  return (
    <div className={classes.print}>
      <ActionButton
        disabled={state !== 'ready' || pages.length === 0}
        onClick={() => {
          window.print();
        }}
      >
        {texts.print}
      </ActionButton>
      {pages.length > 0 && <p role="status">{told[state]}</p>}
      {state === 'failed' && (
        <ActionButton
          onClick={() => {
            // A failure is told by the question itself.
            void client.refetchQueries({ include: 'active' }).catch(() => undefined);
          }}
        >
          {texts.again}
        </ActionButton>
      )}
    </div>
  );
}
