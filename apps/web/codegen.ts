import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types and documents from the committed schema and the `.graphql` files beside the code; `src/gql` is not committed. */
const config: CodegenConfig = {
  schema: '../api/schema.graphql',
  documents: 'src/**/*.graphql',
  ignoreNoDocuments: true,
  silent: true,
  generates: {
    './src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
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
