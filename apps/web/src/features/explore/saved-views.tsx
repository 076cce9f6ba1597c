import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { KeepForm } from '../../components/named/keep-form.tsx';
import { NamedLine } from '../../components/named/named-line.tsx';
import { newUuid } from '../../components/new-uuid.ts';
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
  return (
    <NamedLine {...{ thing: view, texts, work }} classes={{ actions: classes.acts }}>
      <p>
        <Link to="/explore" search={searchOf(view.address)} resetScroll={false}>
          <span className="visually-hidden">{texts.open}: </span>
          {view.name}
        </Link>{' '}
        {view.isShared && <small>{texts.shared}</small>}
      </p>
    </NamedLine>
  );
}

interface KeepProps {
  readonly search: ExploreSearch;
  readonly work: ViewsWork;
}

function Keep({ search, work }: KeepProps) {
  const texts = useMessages(savedViewMessages);
  const keep = async (name: string, isShared: boolean) => {
    const refusal = await work.save({ id: newUuid(), name, isShared, address: addressOf(search) });
    if (refusal === null || refusal === 'FAILED') return refusal === null ? null : undefined;
    return texts.refusals[refusal === 'NOT_A_QUESTION' && namesVillages(search.village) ? 'VILLAGE_NAMES' : refusal];
  };
  return <KeepForm {...{ texts, keep, mayShare: work.list?.mayShare === true }} classes={{ share: classes.share }} />;
}

/** Names are free text, which no saved question keeps; numbers of villages are none. */
function namesVillages(village = ''): boolean {
  return village.split(',').some((id) => /\/[^#]/.test(id));
}
