const vi = {
  title: 'Tuyên bố về khả năng tiếp cận',
  lead: 'Lan Tỏa được làm để ai cũng dùng được: người dùng bàn phím, trình đọc màn hình, chữ phóng to, màn hình nhỏ hay độ tương phản riêng.',
  sections: [
    {
      title: 'Mức đạt được',
      items: [
        'Chuẩn hướng tới: WCAG 2.2 mức AA.',
        'Tự đánh giá: đạt phần lớn. Phần chưa đạt hoặc chưa kiểm tra nêu ở dưới.',
        'Cách đánh giá: phép thử tự động chạy trên bản dựng thật ở mỗi lần thay đổi, và xem tận mắt. Chưa có tổ chức độc lập nào đánh giá.',
      ],
    },
    {
      title: 'Đã kiểm tra những gì',
      items: [
        'Mọi trang qua axe (WCAG 2.0, 2.1, 2.2 mức A và AA, cùng các thông lệ tốt) ở nền sáng, nền tối và màu do máy ép: không lỗi nào được bỏ qua (accessibility.spec).',
        'Mọi trang ở bề rộng 320 px, tiếng Việt và tiếng Anh: không phải cuộn ngang; bảng rộng cuộn trong khung của nó (accessibility.spec).',
        'Chỉ bằng bàn phím: đăng nhập, lọc, đổi biểu đồ thành bảng, đi trên bản đồ, mở danh sách hoạt động (accessibility.spec); nhập một hoạt động (entry.spec); nhập nhiều hoạt động vào bảng (grid.spec); đặt câu hỏi riêng (explore.spec); đường ranh trên bản đồ (outlines.spec); tìm trang và từ ngữ (help.spec).',
        'Mỗi biểu đồ có một câu nêu điều rút ra và một bảng cùng số liệu; thang màu xếp theo độ sáng nên vẫn đọc được khi mù màu hay in xám, và ô không có số mang hoa văn chứ không chỉ màu (palette.test).',
        'Chữ của giao diện đủ hai thứ tiếng, kiểm tra khi dựng; ngôn ngữ của trang được khai báo.',
        'Chuyển động tắt khi máy yêu cầu bớt chuyển động.',
      ],
    },
    {
      title: 'Chưa đạt hoặc chưa kiểm tra',
      items: [
        'Chưa thử cùng người dùng trình đọc màn hình hay thiết bị trợ giúp khác.',
        'Bản in và PDF do trình duyệt làm ra: chưa kiểm tra thẻ và thứ tự đọc.',
        'Dự thảo báo cáo DOCX: biểu đồ có bảng số đi kèm; chưa kiểm tra bằng công cụ riêng cho văn bản.',
        'Trang thử câu hỏi GraphQL (/graphiql) dùng thành phần của bên khác và chưa được kiểm tra bằng axe.',
        'Phiên làm việc kết thúc sau một thời gian. Bản đang viết được giữ trên máy: bảng nhập giữ mọi ô không có dữ liệu cá nhân; biểu nhập giữ mọi ô trừ ghi chú, tên thôn, số quyết định và văn bản kèm theo, phải ghi lại.',
      ],
    },
    {
      title: 'Khi gặp trở ngại',
      items: [
        'Báo cho người quản trị máy chủ Lan Tỏa mà bạn đang dùng: trang nào, làm gì, dùng thiết bị hay phần mềm nào. Mã ghi ở thông báo lỗi giúp tìm nhanh hơn.',
        'Số liệu của mọi biểu đồ lấy được ở dạng khác: bảng trên trang, CSV, XLSX và GraphQL.',
      ],
    },
  ],
  written: 'Viết ngày 29/11/2026, cho bản đang phát triển sau 0.1.0.',
};

const en = {
  title: 'Accessibility statement',
  lead: 'Lan Tỏa is made for everybody: by keyboard, with a screen reader, with large text, on a small screen or with contrasts of one’s own.',
  sections: [
    {
      title: 'How far it conforms',
      items: [
        'Aim: WCAG 2.2, level AA.',
        'Own assessment: conforms for the most part. What does not, or was not examined, stands below.',
        'How it was assessed: by automated tests of the production build at every change, and by looking. No independent body has assessed it.',
      ],
    },
    {
      title: 'What is tested',
      items: [
        'Every page with axe (WCAG 2.0, 2.1 and 2.2, levels A and AA, and best practices) in light, dark and forced colours: no finding is let through (accessibility.spec).',
        'Every page at 320 px, in Vietnamese and English: no sideways scrolling; wide tables scroll within their frame (accessibility.spec).',
        'By keyboard alone: signing in, filtering, turning a chart into its table, moving on the map, opening the records (accessibility.spec); entering one activity (entry.spec); entering many in the table (grid.spec); putting one’s own question (explore.spec); outlines on the map (outlines.spec); finding pages and words (help.spec).',
        'Every chart has a sentence that states its finding and a table of the same figures; scales are ordered by lightness, so that they survive colour blindness and grey print, and what has no figure bears a pattern, not a colour alone (palette.test).',
        'The words of the interface are complete in both languages, checked when it is built; pages state their language.',
        'Motion stops where the device asks for less of it.',
      ],
    },
    {
      title: 'What does not conform yet, or was not examined',
      items: [
        'Not tried together with people who use a screen reader or other aids.',
        'Prints and PDF files as browsers make them: tags and reading order were not examined.',
        'Draft reports as DOCX: charts come with tables; not examined with a tool for documents.',
        'The page for trying GraphQL questions (/graphiql) is made of parts by others and was not examined with axe.',
        'Sessions end after a while. What is being written is kept on the device: of the table every cell without personal data, of the form all but notes, names of villages, numbers of decisions and references to documents, which have to be written again.',
      ],
    },
    {
      title: 'If something stands in your way',
      items: [
        'Tell whoever runs the Lan Tỏa server that you use: which page, what you did, with which device or software. The code in a message of failure helps to find it.',
        'The figures of every chart are there in other forms: the table on the page, CSV, XLSX and GraphQL.',
      ],
    },
  ],
  written: 'Written on 29 November 2026, for what is being developed after 0.1.0.',
} satisfies typeof vi;

export const accessibilityMessages = { vi, en };
