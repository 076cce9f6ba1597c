import type { Question } from '../../components/question-tools.tsx';

/** What every chart of the provincial plans, movements and recognition hands to its frame. */
export interface WorkFrame {
  readonly basis: string;
  readonly notes: readonly string[];
  /** Nothing where a chart holds the answers to several questions. */
  readonly question: Question | undefined;
  readonly csvHref: string | undefined;
  readonly busy: boolean;
  readonly interactive: true;
  readonly picture: false;
}
