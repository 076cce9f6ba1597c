export { generateSample, type Sample, type SampleOptions } from './generate-sample.ts';
export type { SampleActivity } from './activity/sample-activity.ts';
export type { SampleSubmission } from './plan/submissions.ts';
