import type { ToldRun } from '@lantoa/intake';
import {
  GraphQLBoolean,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
  type GraphQLInputFieldConfig,
} from 'graphql';
import { DateScalar } from '../../platform/schema/scalars.ts';

const CODES: GraphQLInputFieldConfig = {
  type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLString))),
  defaultValue: [],
};
const WORDS: GraphQLInputFieldConfig = { type: new GraphQLNonNull(GraphQLString), defaultValue: '' };
const NUMBER: GraphQLInputFieldConfig = { type: GraphQLInt };
const NEEDED: GraphQLInputFieldConfig = { type: new GraphQLNonNull(GraphQLString) };

/**
 * One run of loudspeakers as a program sends it. Read like an input type of the schema, but none: runs come in batches over HTTP
 * alone. What each field holds stands in docs/api/bulk.md.
 */
export const BROADCAST_RUN_INPUT = new GraphQLInputObjectType({
  name: 'BroadcastRunInput',
  fields: {
    commune: NEEDED,
    start: NEEDED,
    date: { type: DateScalar },
    end: { type: GraphQLString },
    seconds: NUMBER,
    station: WORDS,
    bulletinCode: WORDS,
    bulletin: WORDS,
    topics: CODES,
    subtopics: CODES,
    languages: CODES,
    runs: NUMBER,
    speakersTotal: NUMBER,
    speakersWorking: NUMBER,
    played: { type: GraphQLBoolean },
  },
});

type Optional = 'date' | 'end' | 'seconds' | 'runs' | 'speakersTotal' | 'speakersWorking' | 'played';
/** What may be left out is missing after reading, too. */
export type BroadcastRunInput = Omit<ToldRun, Optional> & Partial<Pick<ToldRun, Optional>>;

export function toldRunFrom(input: BroadcastRunInput): ToldRun {
  const { date = null, end = null, seconds = null, runs = null, played = null } = input;
  const { speakersTotal = null, speakersWorking = null } = input;
  return { ...input, date, end, seconds, runs, played, speakersTotal, speakersWorking };
}
