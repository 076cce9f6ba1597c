import { Inject, Injectable } from '@nestjs/common';
import { AnalyticsFault, type AnalyticsQuery, type CostedQuestion } from '@lantoa/analytics';
import { getArgumentValues, getVariableValues, GraphQLError, type FieldNode, type GraphQLSchema } from 'graphql';
import QuickLRU from 'quick-lru';
import { analyticsRights } from '../auth/analytics-rights.ts';
import type { RequestViewer } from '../auth/request-viewer.ts';
import { LedgerFollower } from '../ledger/ledger-follower.ts';
import type { AdmittedDocument } from './admit-document.ts';
import type { GraphqlRequest } from './read-request.ts';
import type { RequestCost } from './request-cost.ts';

const KINDS: ReadonlySet<string> = new Set<CostedQuestion['kind']>([
  'analytics',
  'blindSpots',
  'equityGaps',
  'comparison',
  'observanceLift',
  'observanceCalendar',
  'recognitions',
  'reportingRates',
  'mandateMatrix',
]);
/** Every other field of the root, and a question that cannot be understood: asking it tells why. */
const LEAST: RequestCost = { cost: 1, made: '' };

/** Estimates what requests cost, from the groups that their questions could have. */
@Injectable()
export class RequestCosts {
  private readonly known = new QuickLRU<string, RequestCost>({ maxSize: 2_000 });

  constructor(@Inject(LedgerFollower) private readonly follower: LedgerFollower) {}

  ofDocument(
    schema: GraphQLSchema,
    document: AdmittedDocument,
    asked: GraphqlRequest,
    viewer: RequestViewer,
  ): RequestCost {
    const costs = document.roots.map((root) => this.ofRoot(schema, document, root, asked, viewer));
    const dearest = costs.reduce((most, one) => (one.cost > most.cost ? one : most), LEAST);
    return { cost: costs.reduce((sum, { cost }) => sum + cost, 0), made: dearest.made };
  }

  ofAnalytics(query: AnalyticsQuery, viewer: RequestViewer): RequestCost {
    return this.ofQuestion({ kind: 'analytics', query }, viewer);
  }

  /** The cost of an answer known by its ETag, estimated once. */
  remembered(etag: string, estimate: () => RequestCost): RequestCost {
    const known = this.known.get(etag);
    if (known) return known;
    const cost = estimate();
    this.known.set(etag, cost);
    return cost;
  }

  private ofRoot(
    schema: GraphQLSchema,
    document: AdmittedDocument,
    root: FieldNode,
    { variables }: GraphqlRequest,
    viewer: RequestViewer,
  ): RequestCost {
    const definition = schema.getQueryType()?.getFields()[root.name.value];
    if (document.operation !== 'query' || !definition || !KINDS.has(root.name.value)) return LEAST;
    try {
      const { coerced } = getVariableValues(schema, document.variableDefinitions, variables);
      const { query } = getArgumentValues(definition, root, coerced);
      return this.ofQuestion({ kind: root.name.value, query } as CostedQuestion, viewer);
    } catch (fault) {
      if (fault instanceof GraphQLError) return LEAST;
      throw fault;
    }
  }

  private ofQuestion(question: CostedQuestion, viewer: RequestViewer): RequestCost {
    try {
      const { cost, parts } = this.follower.model.costOf(question, analyticsRights(viewer));
      const measures = question.kind === 'analytics' ? question.query.measures.length : 1;
      return { cost, made: [...parts, { name: 'measures', members: measures }].map(described).join(' × ') };
    } catch (fault) {
      // RangeError: a date that is none.
      if (fault instanceof AnalyticsFault || fault instanceof RangeError) return LEAST;
      throw fault;
    }
  }
}

function described({ name, members }: { readonly name: string; readonly members: number }): string {
  return name === 'measures' ? `${String(members)} measures` : `${name} ${String(members)}`;
}
