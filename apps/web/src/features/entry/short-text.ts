import { useFormats, useMessages } from '../../language/language-context.tsx';
import type { OutboxItem } from '../../outbox/outbox-item.ts';
import { draftOf, type Recorded } from './draft.ts';
import { entryFieldMessages } from './entry-fields.messages.ts';
import { outboxMessages } from './outbox.messages.ts';
import type { Lists } from './use-lists.ts';

/** An activity in a line: its day, its form, how many came. */
export function useShortText(activity: Recorded, lists: Lists): string {
  return useTelling(lists).activity(activity);
}

/** What waits in a line; of a row, what was typed. */
export function useItemText(item: OutboxItem, lists: Lists): string {
  const { takingBack } = useMessages(outboxMessages);
  const tell = useTelling(lists);
  switch (item.kind) {
    case 'row': {
      const { date = '', activityType = '', attendances = '' } = item.row.texts;
      return tell.parts(date, activityType, attendances);
    }
    case 'retraction':
      return takingBack(tell.activity(item.recorded.activity));
    default:
      return tell.activity(item.activity);
  }
}

function useTelling(lists: Lists) {
  const formats = useFormats();
  const names = useMessages(entryFieldMessages);
  const parts = (day: string, type: string, attendances: string): string => {
    const people = attendances === '' ? '' : `${attendances} ${names.indicators.attendances.toLowerCase()}`;
    return [day, type, people].filter((part) => part !== '').join(' · ');
  };
  return {
    parts,
    activity: (activity: Recorded): string => {
      const { date, activityType, counts } = draftOf(activity);
      const type = lists.codes('activity_type').find(({ value }) => value === activityType)?.label ?? '';
      return parts(date === '' ? '' : formats.date(date), type, counts.attendances ?? '');
    },
  };
}
