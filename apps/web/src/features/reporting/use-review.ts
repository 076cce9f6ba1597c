import { useState } from 'react';

export interface Remark {
  readonly activityId: string;
  readonly cell: string;
  readonly label: string;
  readonly comment: string;
}

/** What a reader noted and has not sent yet: remarks on cells, and what they do not vouch for. */
export function useReview() {
  const [remarks, setRemarks] = useState<readonly Remark[]>([]);
  const [exceptions, setExceptions] = useState<Readonly<Record<string, string>>>({});
  return {
    remarks,
    exceptions,
    remark: (remark: Remark) => {
      setRemarks((before) => [
        ...before.filter(({ activityId, cell }) => activityId !== remark.activityId || cell !== remark.cell),
        remark,
      ]);
    },
    forget: (remark: Remark) => {
      setRemarks((before) => before.filter((one) => one !== remark));
    },
    /** null: vouched for after all. */
    except: (activityId: string, reason: string | null) => {
      setExceptions((before) => {
        const others = Object.fromEntries(Object.entries(before).filter(([id]) => id !== activityId));
        return reason === null ? others : { ...others, [activityId]: reason };
      });
    },
  };
}

export type Review = ReturnType<typeof useReview>;
