import type { RefObject } from 'react';
import { Notice } from '../../components/notice.tsx';
import { baseName } from '../../figures/basis.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { PackPart } from './pack-part.tsx';
import { packSearch } from './pack-search.ts';
import { packMessages } from './pack.messages.ts';
import { TitlePage } from './title-page.tsx';
import { usePack } from './use-pack.ts';
import classes from './pack.module.css';

interface PackSheetsProps {
  /** The choices as they stand in an address. */
  readonly search: object;
  /** As it was typed; empty for the usual one. */
  readonly title: string;
  readonly sheets?: RefObject<HTMLElement | null>;
}

/** The title page and the chosen parts as they are printed. */
export function PackSheets({ search, title, sheets }: PackSheetsProps) {
  const texts = useMessages(packMessages);
  const { lang } = useFormats();
  const { whole, pages, lists, leftOut, isOpen } = usePack(packSearch.parse(search));
  if (pages.length === 0)
    return (
      <Notice kind="empty" title={texts.none}>
        <p>{texts.noneText}</p>
      </Notice>
    );
  if (isOpen)
    return (
      <p className={classes.waiting} aria-busy>
        {texts.preparing}
      </p>
    );
  return (
    <article ref={sheets} className={classes.pack} aria-label={texts.preview}>
      {leftOut !== null && (
        <Notice kind="info" title={texts.otherMap(leftOut, baseName(whole.base ?? '', lang))}>
          <p>{texts.otherMapText}</p>
        </Notice>
      )}
      <TitlePage search={whole} lists={lists} pages={pages} title={title} />
      {pages.map((page) => (
        <PackPart key={page} page={page} pages={pages} search={whole} />
      ))}
    </article>
  );
}
