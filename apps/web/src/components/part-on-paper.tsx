import { useLocation, useRouter } from '@tanstack/react-router';
import { useFormats, useMessages } from '../language/language-context.tsx';
import { partOnPaperMessages } from './part-on-paper.messages.ts';
import classes from './part-on-paper.module.css';
import { useOnPaper } from './use-on-paper.ts';

interface PartOnPaperProps {
  /** How many stand on the pages before. */
  readonly before: number;
  readonly printed: number;
  /** null where nothing is known but that there are more. */
  readonly total: number | null;
}

/** On paper nobody turns the pages of a list: what is printed of how many, and the address of the whole list. */
export function PartOnPaper({ before, printed, total }: PartOnPaperProps) {
  const texts = useMessages(partOnPaperMessages);
  const formats = useFormats();
  const address = useListAddress();
  if (!useOnPaper() || printed === 0 || printed === total) return null;
  const [from, to] = [before + 1, before + printed].map((place) => formats.number(place)) as [string, string];
  return (
    <p className={classes.part}>
      {total === null ? texts.partOfMore(from, to, address) : texts.part(from, to, formats.number(total), address)}
    </p>
  );
}

/** The address of the page from its first entry on, under the same filters. */
function useListAddress(): string {
  const { stringifySearch } = useRouter().options;
  const { pathname, search } = useLocation();
  return `${window.location.origin}${pathname}${stringifySearch({ ...search, page: undefined })}`;
}
