import {
  Kind,
  OperationTypeNode,
  parse,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql';
import type { BilingualText } from '@lantoa/analytics';
import { AppError } from '../errors/app-error.ts';
import { LIMITS } from './limits.ts';
import { selectionSize, type SelectionSize } from './selection-size.ts';

/** What is known of a document before anything of it runs. */
export interface AdmittedDocument {
  readonly operation: 'query' | 'mutation';
  readonly operationName: string | null;
  /** `Query.analytics`, `Mutation.signIn`, `Query.__schema`: what the permission matrix is asked for. */
  readonly operations: readonly string[];
  readonly variableDefinitions: readonly VariableDefinitionNode[];
  /** Fields of the root, those of its fragments included. */
  readonly roots: readonly FieldNode[];
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * Reads a document and refuses what is too large to run, before it is validated.
 * One operation a document: the compiled form of a document with two answers the wrong one.
 * @throws GraphQLError on a syntax fault, AppError QUERY_TOO_LARGE naming the limit, INVALID_ARGUMENT
 */
export function admitDocument(source: string): AdmittedDocument {
  if (source.length > LIMITS.characters) throw tooLarge('characters', source.length, LIMITS.characters);
  const document = parseWithin(source);
  const operation = onlyOperation(document);
  const fragments: Fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  refuseMany(document);
  const roots = rootFields(operation.selectionSet, fragments);
  if (roots.length > LIMITS.rootFields) throw tooLarge('root fields', roots.length, LIMITS.rootFields);
  refuseDeep(roots, fragments);
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  const type = isMutation ? 'Mutation' : 'Query';
  return {
    operation: isMutation ? 'mutation' : 'query',
    operationName: operation.name?.value ?? null,
    operations: [...new Set(roots.map((root) => `${type}.${root.name.value}`))],
    variableDefinitions: operation.variableDefinitions ?? [],
    roots,
  };
}

function parseWithin(source: string): DocumentNode {
  try {
    return parse(source, { maxTokens: LIMITS.tokens, noLocation: false });
  } catch (fault) {
    if (fault instanceof Error && fault.message.includes('Parsing aborted')) {
      throw tooLarge('tokens', null, LIMITS.tokens);
    }
    throw fault;
  }
}

function onlyOperation(document: DocumentNode): OperationDefinitionNode {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operations.length > 1) throw tooLarge('operations', operations.length, 1);
  if (!operation) throw new AppError('INVALID_ARGUMENT', { text: NO_OPERATION });
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw new AppError('NOT_AVAILABLE');
  return operation;
}

function refuseMany(document: DocumentNode): void {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: (field) => {
      if (field.alias) aliases += 1;
    },
    Directive: () => {
      directives += 1;
    },
  });
  if (aliases > LIMITS.aliases) throw tooLarge('aliases', aliases, LIMITS.aliases);
  if (directives > LIMITS.directives) throw tooLarge('directives', directives, LIMITS.directives);
}

function refuseDeep(roots: readonly FieldNode[], fragments: Fragments): void {
  const measured = new Map<string, SelectionSize>();
  let fields = 0;
  for (const root of roots) {
    const size = selectionSize(root.selectionSet, fragments, measured);
    const limit = root.name.value.startsWith('__') ? LIMITS.introspectionDepth : LIMITS.depth;
    if (size.depth + 1 > limit) throw tooLarge('depth', size.depth + 1, limit);
    fields += size.fields + 1;
  }
  if (fields > LIMITS.fields) throw tooLarge('fields', fields, LIMITS.fields);
}

/** Fields of the operation itself, those of its fragments included; each fragment once, as execution does. */
function rootFields(
  selectionSet: SelectionSetNode,
  fragments: Fragments,
  visited: Set<string> = new Set(),
): readonly FieldNode[] {
  return selectionSet.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(selection.selectionSet, fragments, visited);
    const fragment = fragments.get(selection.name.value);
    if (!fragment || visited.has(selection.name.value)) return [];
    visited.add(selection.name.value);
    return rootFields(fragment.selectionSet, fragments, visited);
  });
}

function tooLarge(what: string, found: number | null, limit: number): AppError {
  const size = found === null || !Number.isFinite(found) ? '' : `${String(found)} `;
  return new AppError('QUERY_TOO_LARGE', {
    text: {
      vi: `Truy vấn vượt giới hạn ${LIMIT_NAMES[what] ?? what}: ${size}(tối đa ${String(limit)}).`,
      en: `The query exceeds the limit of ${what}: ${size}(at most ${String(limit)}).`,
    },
  });
}

const LIMIT_NAMES: Readonly<Record<string, string>> = {
  characters: 'số ký tự',
  tokens: 'số từ tố',
  operations: 'một thao tác trong mỗi văn bản',
  aliases: 'số bí danh',
  directives: 'số chỉ thị @',
  'root fields': 'số trường gốc',
  depth: 'độ sâu',
  fields: 'số trường',
};

const NO_OPERATION: BilingualText = {
  vi: 'Văn bản GraphQL không có thao tác nào.',
  en: 'The document holds no operation.',
};
