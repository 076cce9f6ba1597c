import { addTypenameToDocument } from '@apollo/client/utilities';
import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Types and documents from the committed schema and the `.graphql` files beside the code; `src/gql` is not committed.
 * Each document carries the hash under which `persisted-documents.json` holds its text.
 */
const config: CodegenConfig = {
  schema: '../api/schema.graphql',
  documents: 'src/**/*.graphql',
  ignoreNoDocuments: true,
  silent: true,
  generates: {
    './src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
      // The cache of Apollo asks for type names; a text that is known by its hash must ask for them already.
      documentTransforms: [
        {
          transform: ({ documents }) =>
            documents.map((file) =>
              file.document ? { ...file, document: addTypenameToDocument(file.document) } : file,
            ),
        },
      ],
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        emitLegacyCommonJSImports: false,
        scalars: { Date: 'string', DateTime: 'string' },
        avoidOptionals: false,
        skipTypename: true,
        dedupeFragments: true,
      },
    },
  },
};

export default config;
