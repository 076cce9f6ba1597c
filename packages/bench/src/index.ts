export { bench, type BenchOptions } from './bench.ts';
export { deadlineDay, type DeadlineDayOptions } from './deadline-day/deadline-day.ts';
