/** Folders of the built pages. */
export interface PageFolders {
  /** The web application. */
  readonly web: string;
  /** GraphiQL; null: not served. */
  readonly graphiql: string | null;
}
