import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { newUuid } from '../../components/new-uuid.ts';
import { TextField } from '../../components/text-field.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import type { SavedViewPartsFragment } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import type { ExploreSearch } from './explore-search.ts';
import { savedViewMessages } from './saved-views.messages.ts';
import { useViews, type ViewsWork } from './use-views.ts';
import { addressOf, searchOf } from './view-address.ts';
import classes from './saved-views.module.css';

/** Questions under a name, of the account and of its body: to be opened, renamed, deleted, and the open one to be kept. */
export function SavedViews({ search }: { readonly search: ExploreSearch }) {
  const texts = useMessages(savedViewMessages);
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={`${classes.views ?? ''} screen-only`}
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{texts.title}</summary>
      {isOpen && <Opened search={search} />}
    </details>
  );
}

function Opened({ search }: { readonly search: ExploreSearch }) {
  const texts = useMessages(savedViewMessages);
  const work = useViews();
  const { list, error, refetch } = work;
  return (
    <>
      {error !== null && <FailureNotice error={error} onRetry={refetch} />}
      {list?.views.length === 0 && <p>{texts.none}</p>}
      <ul>
        {list?.views.map((view) => (
          <Line key={view.id} view={view} work={work} />
        ))}
      </ul>
      <Keep search={search} work={work} />
    </>
  );
}

interface LineProps {
  readonly view: SavedViewPartsFragment;
  readonly work: ViewsWork;
}

function Line({ view, work }: LineProps) {
  const texts = useMessages(savedViewMessages);
  const [doing, setDoing] = useState<'rename' | 'remove' | null>(null);
  const { name, isShared, mayChange } = view;
  const act = (text: string, run: () => void) => ({ 'aria-label': `${text}: ${name}`, onClick: run, children: text });
  const turn = (to: typeof doing) => () => {
    setDoing(doing === to ? null : to);
  };
  return (
    <li>
      <p>
        <Link to="/explore" search={searchOf(view.address)} resetScroll={false}>
          <span className="visually-hidden">{texts.open}: </span>
          {name}
        </Link>{' '}
        {isShared && <small>{texts.shared}</small>}
      </p>
      {mayChange && (
        <div className={classes.acts}>
          <ActionButton aria-expanded={doing === 'rename'} {...act(texts.rename, turn('rename'))} />
          <ActionButton aria-expanded={doing === 'remove'} {...act(texts.remove, turn('remove'))} />
        </div>
      )}
      {doing === 'rename' && <Rename view={view} work={work} onDone={turn(null)} />}
      {doing === 'remove' && (
        <div className={classes.acts}>
          <ActionButton autoFocus {...act(texts.removeDo, () => void work.remove(view.id))} />
          <ActionButton onClick={turn(null)}>{texts.keepIt}</ActionButton>
        </div>
      )}
    </li>
  );
}

function Rename({ view, work, onDone }: LineProps & { readonly onDone: () => void }) {
  const texts = useMessages(savedViewMessages);
  const [name, setName] = useState(view.name);
  const [refused, setRefused] = useState<string | undefined>();
  const rename = async () => {
    const refusal = await work.rename(view.id, name);
    if (refusal === null) onDone();
    else if (refusal !== 'FAILED') setRefused(texts.refusals[refusal]);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void rename();
      }}
    >
      <TextField label={texts.newName} value={name} autoFocus error={refused} onChange={setName} />
      <ActionButton type="submit">{texts.rename}</ActionButton>
    </form>
  );
}

interface KeepProps {
  readonly search: ExploreSearch;
  readonly work: ViewsWork;
}

function Keep({ search, work }: KeepProps) {
  const texts = useMessages(savedViewMessages);
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const [refused, setRefused] = useState<string | undefined>();
  const keep = async () => {
    const refusal = await work.save({ id: newUuid(), name, isShared, address: addressOf(search) });
    const why = refusal === 'NOT_A_QUESTION' && namesVillages(search.village) ? 'VILLAGE_NAMES' : refusal;
    setRefused(why === null || why === 'FAILED' ? undefined : texts.refusals[why]);
    if (refusal === null) setName('');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <TextField label={texts.name} hint={texts.hint} value={name} error={refused} onChange={setName} />
      {work.list?.mayShare === true && (
        <label className={classes.share}>
          <input
            type="checkbox"
            checked={isShared}
            onChange={(event) => {
              setShared(event.currentTarget.checked);
            }}
          />
          {texts.share}
        </label>
      )}
      <ActionButton type="submit">{texts.save}</ActionButton>
    </form>
  );
}

/** Names are free text, which no saved question keeps; numbers of villages are none. */
function namesVillages(village = ''): boolean {
  return village.split(',').some((id) => /\/[^#]/.test(id));
}
