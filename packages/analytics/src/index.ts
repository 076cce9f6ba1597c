export * from './contract.ts';
export { AnalyticsFault, ERROR_CODES, type BilingualText, type ErrorCode } from './analytics-fault.ts';
export { measureInfo } from './catalogue/measure-info.ts';
export { ReadModel } from './read-model.ts';
export { ReadModelUnusable } from './duckdb/read-model-database.ts';
