import { Notice } from '../../components/notice.tsx';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { entryMessages } from './entry.messages.ts';
import { gridMessages } from './grid.messages.ts';
import type { GridWork } from './use-grid.ts';

/** What came of saving the table, and how many of its rows are left to be mended, confirmed or saved once more. */
export function GridOutcomeNotice({ work }: { readonly work: GridWork }) {
  const texts = useMessages(gridMessages);
  const { notSaved } = useMessages(entryMessages);
  const formats = useFormats();
  const { result, grid, answers } = work;
  const left = grid.rows.filter(({ id, isLate }) => isLate === true || answers.has(id)).length;
  if (result === null) return null;
  if (result === 'full') return <Notice kind="failure" title={texts.full} />;
  if (result === 'failed')
    return (
      <Notice kind="failure" title={notSaved.title}>
        <p>{notSaved.remedy}</p>
      </Notice>
    );
  const { sent, kept } = result;
  return (
    <Notice kind={left > 0 ? 'info' : 'success'} title={texts.done(formats.number(sent.size), formats.number(left))}>
      {kept.size > 0 && <p>{texts.kept(formats.number(kept.size))}</p>}
    </Notice>
  );
}
