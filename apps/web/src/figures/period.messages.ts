const vi = {
  ...{ Y: 'Cả năm', H: 'Nửa năm', Q: 'Quý', M: 'Tháng' },
  calendar: (length: string) => `${length}, theo dương lịch`,
};

const en = {
  ...{ Y: 'Year', H: 'Half year', Q: 'Quarter', M: 'Month' },
  calendar: (length: string) => `${length}, calendar`,
} satisfies typeof vi;

/** Headings of the groups of periods to choose from. */
export const periodMessages = { vi, en };
