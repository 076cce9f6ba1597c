export * from './contract.ts';
export { AnalyticsFault, ERROR_CODES, type BilingualText, type ErrorCode } from './analytics-fault.ts';
