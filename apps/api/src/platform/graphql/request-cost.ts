/** What a request is estimated to cost, before anything of it runs. */
export interface RequestCost {
  /** Units: the questions of the request together. */
  readonly cost: number;
  /** What makes the dearest question large: `COMMUNE 201 × DAY 365 × 3 measures`. */
  readonly made: string;
}
