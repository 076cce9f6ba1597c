import { useApolloClient } from '@apollo/client/react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState, type RefObject } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageTools } from '../../components/page-tools.tsx';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { NextSteps } from '../../session/next-steps.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { PackForm } from './pack-form.tsx';
import { packSearch, type PackPage, type PackSearch } from './pack-search.ts';
import { PackSheets } from './pack-sheets.tsx';
import { packMessages } from './pack.messages.ts';
import { usePack } from './use-pack.ts';
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
  const { lang } = useFormats();
  const search = packSearch.parse(useSearch({ from: '/pack' }));
  const navigate = useNavigate({ from: '/pack' });
  const { whole, offered, pages, lists } = usePack(search);
  const [title, setTitle] = useState('');
  const sheets = useRef<HTMLElement>(null);
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
      <PageTools page="/pack" search={search} />
      <PackSheets search={search} title={title} sheets={sheets} />
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
