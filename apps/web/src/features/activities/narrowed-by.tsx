import type { ReferenceQuery } from '../../gql/graphql.ts';
import { useLang, useMessages } from '../../language/language-context.tsx';
import type { ActivitiesSearch } from './activities-search.ts';
import { activityMessages } from './activities.messages.ts';
import { NARROWINGS, NARROWING_NAMES, type Narrowing } from './narrowings.ts';
import classes from './activities-page.module.css';

interface NarrowedByProps {
  readonly search: ActivitiesSearch;
  readonly codes: ReferenceQuery['catalogue']['codes'];
  /** The body of the records shown, which names the body that they are narrowed to. */
  readonly organisation: string | null;
  readonly onRemove: (name: Narrowing) => void;
}

/** What the chart that led here narrowed the list to; each part can be taken off. */
export function NarrowedBy({ search, codes, organisation, onRemove }: NarrowedByProps) {
  const texts = useMessages(activityMessages);
  const lang = useLang();
  const set = NARROWING_NAMES.flatMap((name) => {
    const value = search[name];
    return value === undefined ? [] : [{ name, value }];
  });
  if (set.length === 0) return null;
  const labelOf = (name: Narrowing, value: string) =>
    name === 'organisation'
      ? (organisation ?? value)
      : (codes.find(({ list, code }) => list === NARROWINGS[name] && code === value)?.[lang] ?? value);
  return (
    <ul className={classes.narrowed} aria-label={texts.narrowedBy}>
      {set.map(({ name, value }) => (
        <li key={name}>
          <span>
            {texts.narrowings[name]}: <b>{labelOf(name, value)}</b>
          </span>
          <button
            type="button"
            className="screen-only"
            aria-label={texts.takeOff(`${texts.narrowings[name]}: ${labelOf(name, value)}`)}
            onClick={() => {
              onRemove(name);
            }}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
