const vi = {
  level: 'Xem kế hoạch, huyện, xã và hoạt động của đợt',
  noRecords: 'Hoạt động của đợt mở từ trang Hưởng ứng: ở đó ghi đợt nói về nội dung nào.',
  noFile: 'Câu hỏi này không có liên kết CSV; bảng số tải được thành CSV ở dưới biểu đồ.',
};

const en = {
  level: 'See its plans, districts, communes and activities',
  noRecords: 'Its activities open from the page of observances, which tells what topic it is about.',
  noFile: 'This query has no CSV link; the table itself is a CSV below the chart.',
} satisfies typeof vi;

export const liftMessages = { vi, en };
