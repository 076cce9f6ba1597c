import { counted } from '../language/counted.ts';

const vi = {
  inFiles: (day: string, days: string) =>
    `Ở đây số ngày từ hoạt động gần nhất tính đến ${day}, hết số liệu; tệp CSV và câu hỏi GraphQL tính đến hết kỳ, nhiều hơn ${days} ngày.`,
};

const en = {
  inFiles: (day: string, days: string) =>
    `Days since the last activity are counted here to ${day}, the end of the data; in the CSV file and the GraphQL question they are counted to the end of the period, ${counted(days, 'day', 'days')} more.`,
} satisfies typeof vi;

/** What tells days of silence on a page from those in its files. */
export const daysToMessages = { vi, en };
