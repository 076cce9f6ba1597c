import { useMessages } from '../language/language-context.tsx';
import { componentMessages } from './components.messages.ts';
import { saveFile } from './save-file.ts';
import { csvOf, type TwinTable } from './twin-table.ts';
import classes from './chart-frame.module.css';

interface CsvToolProps {
  readonly name: string;
  readonly table: TwinTable;
  readonly csvHref: string | undefined;
}

/** The figures as a file: the API's export of the question, or the table beside the chart. */
export function CsvTool({ name, table, csvHref }: CsvToolProps) {
  const texts = useMessages(componentMessages);
  if (csvHref !== undefined) {
    return (
      <a className={classes.tool} href={csvHref} download={`lan-toa-${name}.csv`} title={texts.csvHint}>
        {texts.csv}
      </a>
    );
  }
  const save = () => {
    saveFile(`lan-toa-${name}.csv`, new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }));
  };
  return (
    <button type="button" className={classes.tool} title={texts.csvHint} onClick={save}>
      {texts.csv}
    </button>
  );
}

interface PictureToolsProps {
  readonly figure: { readonly current: HTMLElement | null };
  readonly name: string;
  readonly title: string;
  readonly foot: string;
}

/** The drawing as a file, with its finding above and its basis below. */
export function PictureTools({ figure, name, title, foot }: PictureToolsProps) {
  const texts = useMessages(componentMessages);
  const save = async (format: 'svg' | 'png') => {
    const { chartPicture, pngOf } = await import('./chart-picture.ts');
    const picture = figure.current && chartPicture(figure.current, title, foot);
    if (!picture) return;
    const content = format === 'svg' ? new Blob([picture.svg], { type: 'image/svg+xml' }) : await pngOf(picture);
    if (content) saveFile(`lan-toa-${name}.${format}`, content);
  };
  return (['svg', 'png'] as const).map((format) => (
    <button
      key={format}
      type="button"
      className={classes.tool}
      title={texts.imageHint(texts[format])}
      onClick={() => void save(format)}
    >
      {texts[format]}
    </button>
  ));
}
