const vi = {
  filteredBy: 'Đang lọc',
  topic: 'Nội dung',
  district: 'Huyện, thành phố',
  areaClass: 'Loại địa bàn',
};

const en = {
  filteredBy: 'Filtered by',
  topic: 'Topic',
  district: 'District or city',
  areaClass: 'Kind of area',
} satisfies typeof vi;

export const filterSummaryMessages = { vi, en };
