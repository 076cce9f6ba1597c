import { blankClass } from '../../components/blank-swatch.tsx';
import { useMessages } from '../../language/language-context.tsx';
import type { HelpEntry } from './help-entries.ts';
import { helpMessages } from './help.messages.ts';
import classes from './help-page.module.css';

interface HelpEntryTextProps {
  readonly entry: HelpEntry;
  /** The entry that a figure led to. */
  readonly isAsked: boolean;
}

/** A term, what it means, and for measures the facts that a careful reader asks for. */
export function HelpEntryText({ entry, isAsked }: HelpEntryTextProps) {
  const texts = useMessages(helpMessages);
  return (
    <div id={`term-${entry.id}`} className={classes.entry} tabIndex={-1} data-asked={isAsked}>
      <dt>
        {entry.blank && (
          <span className={`${classes.swatch ?? ''} ${blankClass(entry.blank)}`} aria-hidden="true">
            {entry.blank === 'not_applicable' ? '–' : ''}
          </span>
        )}
        {entry.term}
        {entry.also !== '' && (
          <small>
            <span className="visually-hidden">{texts.inOther}: </span>
            {entry.also}
          </small>
        )}
      </dt>
      <dd>
        <p>{entry.text}</p>
        {entry.facts.length > 0 && (
          <ul className={classes.facts}>
            {entry.facts.map(({ name, value }) => (
              <li key={name}>
                {name}: {value}
              </li>
            ))}
          </ul>
        )}
      </dd>
    </div>
  );
}
