import { useEffect, useRef } from 'react';
import { useMessages } from '../../language/language-context.tsx';
import type { SearchOption } from './rank-options.ts';
import { searchMessages } from './search.messages.ts';
import classes from './search-dialog.module.css';

interface SearchResultsProps {
  readonly id: string;
  readonly found: readonly SearchOption[];
  readonly at: number;
  readonly onPick: (option: SearchOption) => void;
}

/** The list of a combobox: keys work in the box above it, so here only the pointer picks. */
export function SearchResults({ id, found, at, onPick }: SearchResultsProps) {
  const texts = useMessages(searchMessages);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <ul ref={list} id={`${id}-list`} role="listbox" aria-label={texts.results} className={classes.list}>
      {found.map((option, index) => (
        <li
          key={`${option.kind} ${option.id}`}
          id={`${id}-${String(index)}`}
          role="option"
          aria-selected={index === at}
          onClick={() => {
            onPick(option);
          }}
        >
          <span>{option.label}</span>
          <small>{[texts.kinds[option.kind], option.detail].filter((text) => text !== '').join(' · ')}</small>
        </li>
      ))}
    </ul>
  );
}
