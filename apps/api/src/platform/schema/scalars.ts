import { isCivilDate } from '@lantoa/domain';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function text(
  name: string,
  accepts: (value: string) => boolean,
  description: string,
): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && accepts(value)) return value;
    throw new GraphQLError(`${name}: ${description}`);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => {
      if (typeof value === 'string') return value;
      throw new GraphQLError(`${name}: not a string`);
    },
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
  });
}

/** Stays a string from file to chart: a civil date never passes through a JS Date. */
export const DateScalar = text('Date', isCivilDate, 'A civil date YYYY-MM-DD in Asia/Ho_Chi_Minh.');

export const DateTimeScalar = text(
  'DateTime',
  (value) => INSTANT.test(value) && !Number.isNaN(Date.parse(value)),
  'An instant in ISO 8601 with its offset, for example 2023-07-30T08:00:00Z.',
);
