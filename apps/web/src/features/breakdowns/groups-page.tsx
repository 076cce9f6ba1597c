import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMessages } from '../../language/language-context.tsx';
import { groupsMessages } from './groups.messages.ts';
import { GroupFigures } from './group-figures.tsx';
import classes from './breakdowns.module.css';

/** The figures by target group under the choices of the address. */
export function GroupsPage() {
  const texts = useMessages(groupsMessages);
  const search = useSearch({ from: '/groups' });
  const navigate = useNavigate({ from: '/groups' });
  return (
    <>
      <h1 className={classes.title}>{texts.title}</h1>
      <GroupFigures
        search={search}
        onChange={(part) => void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false })}
      />
    </>
  );
}
