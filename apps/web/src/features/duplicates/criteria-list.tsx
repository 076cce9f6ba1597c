import type { CriterionPartsFragment } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { duplicatesMessages } from './duplicates.messages.ts';
import classes from './duplicates-page.module.css';

interface CriteriaListProps {
  readonly criteria: readonly CriterionPartsFragment[];
  /** The same form speaks for one event where the venue does not. */
  readonly isSameForm: boolean;
}

const SIGNS = { SAME: '=', CLOSE: '≈', DIFFERENT: '≠', UNKNOWN: '?' } as const;

/** Unit, date, venue, topic and size: in which of them two records agree, and in which they differ. */
export function CriteriaList({ criteria, isSameForm }: CriteriaListProps) {
  const texts = useMessages(duplicatesMessages);
  return (
    <ul className={classes.criteria} aria-label={texts.why}>
      {criteria.map(({ criterion, verdict }) => (
        <li key={criterion} data-verdict={verdict}>
          <span aria-hidden="true">{SIGNS[verdict]}</span> <b>{texts.criteria[criterion].name}</b>:{' '}
          {texts.criteria[criterion][verdict]}
          {criterion === 'VENUE' && verdict !== 'SAME' && isSameForm && `, ${texts.sameForm}`}
        </li>
      ))}
    </ul>
  );
}
