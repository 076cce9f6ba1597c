// Plain TypeScript of the public query contract (GraphQL of the API): same names, same fields.
// Inputs accept an absent field where the contract has a default; results always hold every field.
export * from './contract/lists.ts';
export type * from './contract/questions.ts';
export type * from './contract/answers.ts';
export type * from './contract/catalogue.ts';
export type * from './contract/records.ts';
export type * from './contract/comparison.ts';
export type * from './contract/observance-calendar.ts';
export type * from './contract/observance-lift.ts';
export type * from './contract/recognitions.ts';
export type * from './contract/reporting.ts';
export type * from './contract/mandate.ts';
export type * from './contract/duplicates.ts';
export type * from './contract/cost.ts';
