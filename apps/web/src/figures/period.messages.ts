const vi = { Y: 'Cả năm', H: 'Nửa năm', Q: 'Quý', M: 'Tháng' };

const en = { Y: 'Year', H: 'Half year', Q: 'Quarter', M: 'Month' } satisfies typeof vi;

/** Headings of the groups of periods to choose from. */
export const periodMessages = { vi, en };
