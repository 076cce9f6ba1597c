const vi = {
  part: (from: string, to: string, total: string, address: string) =>
    `Bản in này có mục ${from}–${to} trong số ${total}. Danh sách đầy đủ: ${address}`,
  partOfMore: (from: string, to: string, address: string) =>
    `Bản in này có mục ${from}–${to}, danh sách còn nữa. Danh sách đầy đủ: ${address}`,
};

const en = {
  part: (from, to, total, address) => `Printed here: ${from}–${to} of ${total}. The whole list: ${address}`,
  partOfMore: (from, to, address) => `Printed here: ${from}–${to}; there are more. The whole list: ${address}`,
} satisfies typeof vi;

export const partOnPaperMessages = { vi, en };
