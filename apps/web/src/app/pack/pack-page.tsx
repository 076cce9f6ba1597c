import { useQuery } from '@apollo/client/react';
import { useNavigate, useSearch } from '@tanstack/react-router';
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
import { PackForm } from './pack-form.tsx';
import { PackPart } from './pack-part.tsx';
import { chosenPages, PACK_PAGES, packSearch, type PackPage, type PackSearch } from './pack-search.ts';
import { packMessages } from './pack.messages.ts';
import { TitlePage } from './title-page.tsx';
import { useAllAnswered } from './use-all-answered.ts';
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
  const reference = useQuery(ReferenceDocument, { variables: { on, lang: API_LANG[lang] } });
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
        action={<PrintButton asked={JSON.stringify([whole, pages, lang])} pages={pages} />}
      />
      {pages.length === 0 ? (
        <Notice kind="empty" title={texts.none}>
          <p>{texts.noneText}</p>
        </Notice>
      ) : (
        <article className={classes.pack} aria-label={texts.preview}>
          <TitlePage search={whole} lists={lists} pages={pages} />
          {pages.map((page, index) => (
            <PackPart key={page} page={page} number={index + 1} search={whole} />
          ))}
        </article>
      )}
    </>
  );
}

/** Printing waits for the figures: a sheet with gaps is no document. */
function PrintButton({ asked, pages }: { readonly asked: string; readonly pages: readonly PackPage[] }) {
  const texts = useMessages(packMessages);
  const formats = useFormats();
  const isReady = useAllAnswered(asked);
  return (
    <div className={classes.print}>
      <ActionButton
        disabled={!isReady || pages.length === 0}
        onClick={() => {
          window.print();
        }}
      >
        {texts.print}
      </ActionButton>
      <p role="status">{isReady ? texts.ready(formats.number(pages.length)) : texts.preparing}</p>
    </div>
  );
}
