/** The line of the same months a year before. */
export const YEAR_BEFORE = {
  stroke: 'var(--mark)',
  strokeWidth: 1.5,
  strokeDasharray: '2 4',
  dot: { r: 2.5, fill: 'var(--mark)', stroke: 'var(--paper)' },
  activeDot: false,
  isAnimationActive: false,
} as const;
