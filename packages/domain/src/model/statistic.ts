/** A figure that could be computed, with its 95 % interval where there is one. */
export interface Computable {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Why a figure cannot be computed: a code that clients word. */
export interface NotComputable {
  readonly value: null;
  readonly reason: string;
}

export type Statistic = Computable | NotComputable;
