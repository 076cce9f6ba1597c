import type { ApolloClient } from '@apollo/client';
import type { Lang, ReferenceChangePartsFragment } from '../../gql/graphql.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One field of a form; what it holds is text until it is sent. */
export interface FieldSpec {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: 'text' | 'date' | 'number' | 'select';
  readonly options?: readonly Option[];
  /** Of a day that cannot be sent blank; the server tells of every other blank field. */
  readonly required?: boolean;
  /** Shown only where the form says so: a channel has a reach, a subtopic a topic. */
  readonly when?: (values: Values) => boolean;
}

export type Values = Readonly<Record<string, string>>;

/** What every change takes beside its own fields. */
export interface Asked {
  readonly idempotencyKey: string;
  readonly lang: Lang;
}

export interface FormSpec {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly FieldSpec[];
  readonly start: Values;
  readonly send: (client: ApolloClient, values: Values, asked: Asked) => Promise<ReferenceChangePartsFragment>;
}
