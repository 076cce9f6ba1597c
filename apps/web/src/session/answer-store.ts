import { ApolloCache, type Cache, type OperationVariables } from '@apollo/client';
import { canonicalStringify } from '@apollo/client/utilities';
import { deepEqual } from '@tanstack/react-router';
import { Kind, type DocumentNode } from 'graphql';

interface Kept {
  readonly answer: unknown;
  /** The fields of Query that stand in it. */
  readonly fields: readonly string[];
}

interface Question {
  readonly query: DocumentNode;
  readonly variables?: OperationVariables | undefined;
}

/** What the client tells with a batch of writes, so that it knows its own answer when it comes back. */
type Told = Cache.BatchOptions<ApolloCache, unknown>;

/**
 * Answers of the API as they came, by question. Nothing in them has an identity of its own: codes of different lists share
 * ids, and the same unit has other names and numbers on another day. Taking answers of some hundred thousand characters
 * apart, and together again each time they are looked at, would cost a phone more than drawing them (ADR 52).
 */
export class AnswerStore extends ApolloCache {
  override readonly assumeImmutableResults = true;
  private readonly kept = new Map<DocumentNode, Map<string, Kept>>();
  private readonly watches = new Set<Cache.WatchOptions>();
  private depth = 0;

  override read<Data, Variables extends OperationVariables>({
    query,
    variables,
    rootId,
  }: Cache.ReadOptions<Data, Variables>) {
    if (rootId !== undefined && rootId !== 'ROOT_QUERY') return null;
    return (this.find({ query, variables })?.answer ?? null) as never;
  }

  override diff<Data, Variables extends OperationVariables>({
    query,
    variables,
  }: Cache.DiffOptions<Data, Variables>): Cache.DiffResult<Data> {
    const kept = this.find({ query, variables });
    return kept ? { result: kept.answer as never, complete: true } : { result: null, complete: false };
  }

  override write<Data, Variables extends OperationVariables>({
    query,
    variables,
    dataId,
    result,
    broadcast,
  }: Cache.WriteOptions<Data, Variables>) {
    // What an act answered is for whoever acted.
    if (dataId !== undefined && dataId !== 'ROOT_QUERY') return undefined;
    const answers = this.kept.get(query) ?? new Map<string, Kept>();
    this.kept.set(query, answers);
    const key = keyOf(variables);
    // The same answer again is the same object: nothing is drawn anew for it.
    if (!deepEqual(answers.get(key)?.answer, result)) answers.set(key, { answer: result, fields: fieldsOf(query) });
    if (broadcast !== false) this.tell();
    return undefined;
  }

  override evict({ fieldName }: Cache.EvictOptions): boolean {
    return this.forget((_question, fields) => fieldName === undefined || fields.includes(fieldName));
  }

  /** Forgets the answers that are named, and lets those who show one ask again. */
  forget(isForgotten: (question: Question & { readonly key: string }, fields: readonly string[]) => boolean): boolean {
    let hasForgotten = false;
    for (const [query, answers] of this.kept)
      for (const [key, { fields }] of answers)
        if (isForgotten({ query, key }, fields)) hasForgotten = answers.delete(key) || hasForgotten;
    this.tell();
    return hasForgotten;
  }

  override watch<Data, Variables extends OperationVariables>(watch: Cache.WatchOptions<Data, Variables>): () => void {
    const own = watch as Cache.WatchOptions;
    this.watches.add(own);
    if (watch.immediate === true) this.tellOne(own);
    return () => {
      this.watches.delete(own);
    };
  }

  override reset({ discardWatches }: Cache.ResetOptions = {}): Promise<void> {
    this.kept.clear();
    if (discardWatches === true) this.watches.clear();
    else this.tell();
    return Promise.resolve();
  }

  override batch<Result>(options: Cache.BatchOptions<ApolloCache, Result>): Result {
    this.depth += 1;
    try {
      return options.update(this);
    } finally {
      this.depth -= 1;
      this.tell(options);
    }
  }

  override performTransaction(transaction: (cache: this) => void): void {
    this.batch({
      update: () => {
        transaction(this);
      },
    });
  }

  /** No act is shown as done before it is. */
  override removeOptimistic(): void {
    return undefined;
  }

  /** Asked by parts of the library that are not in use: every fragment here is on the type that its field has. */
  override fragmentMatches(): boolean {
    return true;
  }

  override extract(): never[] {
    return [];
  }

  override restore(): this {
    return this;
  }

  private find({ query, variables }: Question): Kept | undefined {
    return this.kept.get(query)?.get(keyOf(variables));
  }

  private tell(told?: Told): void {
    if (this.depth > 0) return;
    for (const watch of [...this.watches]) this.tellOne(watch, told);
  }

  private tellOne(watch: Cache.WatchOptions, told?: Told): void {
    const diff = this.diff(watch);
    const { lastDiff } = watch;
    if (lastDiff && lastDiff.complete === diff.complete && lastDiff.result === diff.result) return;
    if (told?.onWatchUpdated?.call(this, watch, diff, lastDiff) === false) return;
    watch.lastDiff = diff;
    watch.callback(diff, lastDiff);
  }
}

/** Whether a question is the one that was kept under a key. */
export function isUnder(key: string, { variables }: Pick<Question, 'variables'>): boolean {
  return keyOf(variables) === key;
}

function keyOf(variables: OperationVariables | undefined): string {
  return canonicalStringify(variables ?? {});
}

function fieldsOf(query: DocumentNode): readonly string[] {
  return query.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.flatMap((field) => (field.kind === Kind.FIELD ? [field.name.value] : []))
      : [],
  );
}
