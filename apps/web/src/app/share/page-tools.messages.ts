const vi = {
  draft: 'Dự thảo báo cáo (.docx)',
  share: 'Chia sẻ bản xem này',
  pack: 'In, ghép vào bộ tài liệu họp',
  printed: (at: string) => `in lúc ${at}`,
  wall: 'Chiếu lên màn hình lớn',
};

const en = {
  draft: 'Draft report (.docx)',
  share: 'Share this view',
  pack: 'Print, put into a meeting pack',
  printed: (at: string) => `printed ${at}`,
  wall: 'Show on a wall',
} satisfies typeof vi;

export const pageToolsMessages = { vi, en };
