import type { AnalyticsQuery } from '@lantoa/analytics';
import {
  getArgumentValues,
  getVariableValues,
  Kind,
  parse,
  validate,
  type FieldNode,
  type GraphQLSchema,
  OperationTypeNode,
  type OperationDefinitionNode,
} from 'graphql';
import { AppError } from '../errors/app-error.ts';
import type { GraphqlRequest } from './read-request.ts';

/**
 * The query of a document that asks for one `analytics` field and nothing else, defaults included.
 * @throws AppError INVALID_ARGUMENT for any other document, GraphQLError for one that the schema does not allow
 */
export function onlyAnalyticsQuery(schema: GraphQLSchema, asked: GraphqlRequest): AnalyticsQuery {
  const document = parse(asked.query);
  const [fault] = validate(schema, document, undefined, { maxErrors: 1 });
  if (fault) throw fault;
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const field = operation ? onlyField(operation) : null;
  const definition = schema.getQueryType()?.getFields()['analytics'];
  if (!operation || !field || !definition) throw new AppError('INVALID_ARGUMENT', NOT_ONE_TABLE);
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], asked.variables);
  if (errors?.[0]) throw errors[0];
  return getArgumentValues(definition, field, coerced)['query'] as AnalyticsQuery;
}

function onlyField({ operation, selectionSet: { selections } }: OperationDefinitionNode): FieldNode | null {
  const [field] = selections;
  if (operation !== OperationTypeNode.QUERY || selections.length !== 1 || field?.kind !== Kind.FIELD) return null;
  return field.name.value === 'analytics' && field.directives?.length === 0 ? field : null;
}

const NOT_ONE_TABLE = {
  text: {
    vi: 'Chỉ truy vấn có đúng một trường `analytics` mới trả lời được bằng tệp.',
    en: 'Only a query of exactly one `analytics` field can be answered as a file.',
  },
  remedy: {
    vi: 'Bỏ các trường khác, hoặc dùng Accept: application/json.',
    en: 'Leave out the other fields, or send Accept: application/json.',
  },
  status: 406,
} as const;
