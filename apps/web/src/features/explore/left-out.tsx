import { Notice } from '../../components/notice.tsx';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { FILTERS } from './explore-lists.ts';
import { exploreMessages } from './explore.messages.ts';
import type { ExploreNames } from './explore-names.ts';
import { MOST_CODES, type Explored } from './explore-question.ts';

interface LeftOutProps {
  readonly explored: Explored;
  readonly names: ExploreNames;
}

/** Says which filters of the address hold more than is asked: figures never rest on less than they seem to. */
export function LeftOut({ explored, names }: LeftOutProps) {
  const texts = useMessages(exploreMessages);
  const formats = useFormats();
  return explored.filters
    .filter(({ leftOut }) => leftOut > 0)
    .map(({ field, leftOut }) => {
      const dimension = FILTERS.find((filter) => filter.field === field)?.dimension;
      const name = dimension ? names.dimension(dimension) : field;
      return (
        <Notice
          key={field}
          kind="info"
          title={texts.leftOut(name, formats.number(MOST_CODES), formats.number(leftOut))}
        />
      );
    });
}
