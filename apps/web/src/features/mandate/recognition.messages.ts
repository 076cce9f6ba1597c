const vi = {
  records: 'Xem hoạt động về nội dung này',
  noLevel: 'Khen thưởng không chia được theo huyện, xã; chọn một huyện ở bộ lọc để xem riêng huyện đó.',
  noRecords: 'Danh sách hoạt động không lọc được theo khen thưởng: từng bản ghi nêu khen thưởng của nó.',
  noFile: 'Câu hỏi là của cả bảng; không có liên kết CSV, bảng số tải được thành CSV ở dưới biểu đồ.',
  cell: (number: string) => `Số được biểu dương, khen thưởng: ${number}.`,
  name: (recipients: string, topic: string, level: string) => `${recipients}, ${topic}, ${level}`,
};

const en = {
  records: 'Show activities on this topic',
  noLevel: 'Recognition is not told by district or commune; choose a district in the filters to see it alone.',
  noRecords: 'The list of activities cannot be narrowed to recognition: each record tells its own.',
  noFile: 'The query is of the whole table; it has no CSV link, but the table itself is a CSV below the chart.',
  cell: (number: string) => `Recognised: ${number}.`,
  name: (recipients: string, topic: string, level: string) => `${recipients}, ${topic}, ${level}`,
} satisfies typeof vi;

export const recognitionMessages = { vi, en };
