import { ActionButton } from '../../components/action-button.tsx';
import type { PreviewPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { ROWS_OF_PAGE } from './repair-change.ts';
import { repairMessages } from './repair.messages.ts';
import classes from './repair.module.css';

interface RepairPagerProps {
  readonly page: PreviewPartsFragment['faultyRows'];
  readonly offset: number;
  readonly isBusy: boolean;
  readonly onTurn: (offset: number) => void;
}

export function RepairPager({ page, offset, isBusy, onTurn }: RepairPagerProps) {
  const texts = useMessages(repairMessages);
  const formats = useFormats();
  const turn = (label: string, to: number) => (
    <ActionButton
      disabled={isBusy || to < 0 || to >= page.total}
      onClick={() => {
        onTurn(to);
      }}
    >
      {label}
    </ActionButton>
  );
  const [from, to, total] = [offset + 1, offset + page.rows.length, page.total].map((count) => formats.number(count));
  return (
    <span className={classes.pager}>
      {turn(texts.previous, offset - ROWS_OF_PAGE)}
      <span>{texts.page(from ?? '', to ?? '', total ?? '')}</span>
      {turn(texts.next, offset + ROWS_OF_PAGE)}
    </span>
  );
}
