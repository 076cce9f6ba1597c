import { useFormats } from '../../language/language-context.tsx';
import { letterOf, type TimeMark } from './time-marks.ts';
import classes from './time-line.module.css';

/** What the letters above a drawing stand for. */
export function MarkList({ marks }: { readonly marks: readonly TimeMark[] }) {
  const formats = useFormats();
  if (marks.length === 0) return null;
  return (
    <ul className={classes.marks}>
      {marks.map((mark, index) => (
        <li key={`${mark.from}-${mark.to}`} data-picture-text>
          {letterOf(index)}. {formats.range(mark.from, mark.to)}: {mark.texts.join('; ')}
        </li>
      ))}
    </ul>
  );
}
