import { useState } from 'react';
import { SaveScheduleDocument, type RequestHelpQuery, type SchedulePartsFragment } from '../../gql/graphql.ts';
import { draftOfSchedule, newSchedule, scheduleInput, type ScheduleDraft } from './schedule-draft.ts';
import { useAct } from './use-act.ts';

/** What is written of a schedule. It is saved as a change of what was seen: somebody else's is shown, never overwritten. */
export function useScheduleDraft(schedule: SchedulePartsFragment | null, help: RequestHelpQuery) {
  const act = useAct();
  const [seen, setSeen] = useState(schedule);
  const [draft, setDraft] = useState(() => (schedule ? draftOfSchedule(schedule) : newSchedule(help)));
  return {
    act,
    draft,
    input: scheduleInput(draft, seen),
    isOutdated: schedule?.version !== seen?.version,
    change: (part: Partial<ScheduleDraft>) => {
      setDraft((before) => ({ ...before, ...part }));
    },
    /** True when it is saved. */
    save: async () => (await act.run(SaveScheduleDocument, () => ({ input: scheduleInput(draft, seen) }))) !== null,
    loadNewer: () => {
      setSeen(schedule);
      if (schedule) setDraft(draftOfSchedule(schedule));
      act.forget();
    },
  };
}
