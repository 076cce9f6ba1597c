import type { ReferenceQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import type { ActivitiesSearch } from './activities-search.ts';
import { activityMessages } from './activities.messages.ts';
import { NARROWINGS, NARROWING_NAMES, type Narrowing } from './narrowings.ts';
import classes from './activities-page.module.css';

interface NarrowedByProps {
  readonly search: ActivitiesSearch;
  readonly codes: ReferenceQuery['catalogue']['codes'];
  /** The body of the records shown, which names the body that they are narrowed to. */
  readonly organisation: string | null;
  readonly onRemove: (...names: (Narrowing | 'from' | 'to')[]) => void;
}

/** What the chart that led here narrowed the list to; each part can be taken off. */
export function NarrowedBy({ search, codes, organisation, onRemove }: NarrowedByProps) {
  const texts = useMessages(activityMessages);
  const formats = useFormats();
  const { lang } = formats;
  const set = NARROWING_NAMES.flatMap((name) => {
    const value = search[name];
    return value === undefined ? [] : [{ name, value }];
  });
  const { from, to } = search;
  const days = from === undefined || to === undefined ? null : formats.range(from, to);
  if (set.length === 0 && days === null) return null;
  const labelOf = (name: Narrowing, value: string) =>
    name === 'organisation'
      ? (organisation ?? value)
      : (codes.find(({ list, code }) => list === NARROWINGS[name] && code === value)?.[lang] ?? value);
  return (
    <ul className={classes.narrowed} aria-label={texts.narrowedBy}>
      {days !== null && (
        <Narrowed
          name={texts.days}
          value={days}
          onRemove={() => {
            onRemove('from', 'to');
          }}
        />
      )}
      {set.map(({ name, value }) => (
        <Narrowed
          key={name}
          name={texts.narrowings[name]}
          value={labelOf(name, value)}
          onRemove={() => {
            onRemove(name);
          }}
        />
      ))}
    </ul>
  );
}

interface NarrowedProps {
  readonly name: string;
  readonly value: string;
  readonly onRemove: () => void;
}

function Narrowed({ name, value, onRemove }: NarrowedProps) {
  const texts = useMessages(activityMessages);
  return (
    <li>
      <span>
        {name}: <b>{value}</b>
      </span>
      <button type="button" className="screen-only" aria-label={texts.takeOff(`${name}: ${value}`)} onClick={onRemove}>
        ×
      </button>
    </li>
  );
}
