const vi = {
  work: {
    title: 'Hoạt động',
    activity: { term: 'Hoạt động', text: 'Một dòng của Biểu 01, có thể gồm nhiều buổi.' },
    topic: {
      term: 'Nội dung',
      text: 'Một trong năm chủ đề của công văn. Chủ đề nêu đầu là nội dung chính, chủ đề sau là lồng ghép.',
    },
    place_bound: {
      term: 'Gắn với địa bàn, diện rộng',
      text: 'Buổi tại xã, đài truyền thanh xã là gắn với địa bàn và làm xã thành đã tiếp cận. Báo, đài tỉnh, mạng xã hội là diện rộng: được đếm nhưng không làm xã nào thành đã tiếp cận.',
    },
    attendances: { term: 'Lượt người', text: 'Không phải số người: một người dự hai buổi là hai lượt.' },
    of_which: {
      term: 'Trong đó',
      text: 'Lượt người của một đối tượng. Mỗi số không quá tổng, nhưng cộng lại có thể quá, vì một người có thể thuộc hai đối tượng.',
    },
    sensitive: {
      term: 'Nhóm nhạy cảm',
      text: 'Sáu đối tượng dễ bị tổn thương của công văn. Số người ít thì ẩn; không bao giờ lưu tên hay thông tin riêng.',
    },
    observance: {
      term: 'Đợt hưởng ứng',
      text: 'Tháng hoặc ngày hành động. Tháng 6 có hai đợt; ở dòng tổng mỗi hoạt động vẫn chỉ tính một lần.',
    },
    observance_lift: {
      term: 'Mức tăng trong đợt',
      text: 'Hoạt động mỗi ngày về nội dung của đợt, chia cho (và trừ đi) mỗi ngày của 4 tuần trước và 4 tuần sau. Không tính khi các tuần sau chưa qua, khi dưới 80% số xã đã báo cáo, hoặc khi trước và sau không có gì. Nhiều hoạt động hơn không có nghĩa là có tác dụng.',
    },
    observance_plan: {
      term: 'Kế hoạch hưởng ứng',
      text: 'Mỗi cơ quan được văn bản nêu tên lập một kế hoạch cho mỗi đợt. Quy ước: ban hành trước ngày đầu của đợt; từ ngày đó là muộn.',
    },
    recognition: {
      term: 'Biểu dương, khen thưởng',
      text: 'Ghi hình thức, cấp, số quyết định; cá nhân chỉ ghi số lượng. Số 0 là đã báo cáo và không có; thiếu báo cáo thì ghi chưa báo cáo.',
    },
  },
  places: {
    title: 'Địa bàn',
    commune: { term: 'Xã', text: 'Gọi chung cho xã, phường, thị trấn.' },
    base: {
      term: 'Bản đồ hành chính (cơ sở)',
      text: 'Số liệu theo ngày diễn ra, hoặc quy về một bản đồ: 200 xã, 194 xã hay 65 xã, phường. Xu hướng qua ngày 01/07/2025 chỉ nên đọc trên một bản đồ.',
    },
    transition: {
      term: 'Sáp nhập, chia tách',
      text: 'Xã mới được coi là đã tiếp cận khi một phần của nó đã tiếp cận. Xã bị chia thì số liệu được phân theo trọng số và ghi là ước tính.',
    },
    area_class: {
      term: 'Loại địa bàn',
      text: 'Biên giới, vùng sâu vùng xa, vùng đồng bào dân tộc thiểu số… Một xã có thể thuộc nhiều loại, nên các cột không cộng thành tổng.',
    },
    proxy: { term: 'Tạm tính', text: 'Chưa có danh sách chính thức nên dùng một tiêu chí thay thế, luôn được ghi rõ.' },
    wide: { term: 'Chung toàn huyện, toàn tỉnh', text: 'Việc cho mọi nơi; không làm xã nào thành đã tiếp cận.' },
  },
  reports: {
    title: 'Báo cáo',
    period: {
      term: 'Kỳ báo cáo',
      text: 'Từ ngày 15 tháng trước đến ngày 14. Năm 2023 là từ 15/12/2022 đến 14/12/2023.',
    },
    calendar: { term: 'Kỳ dương lịch', text: 'Tháng, quý, năm theo lịch, dùng trong thống kê.' },
    zero_report: {
      term: 'Không phát sinh',
      text: 'Báo cáo rằng không có hoạt động. Là một báo cáo đã gửi, không phải thiếu báo cáo.',
    },
    completeness: {
      term: 'Mức đầy đủ',
      text: 'Báo cáo đã duyệt trên báo cáo phải gửi. Dưới 80% thì không so sánh các đơn vị.',
    },
    monitoring: {
      term: 'Cảnh báo',
      text: 'Điều mà quy tắc theo dõi tìm thấy trong số liệu đã duyệt và báo cáo. Mỗi điều báo một lần, tự hết khi không còn đúng; vùng trắng chỉ báo nơi báo cáo đủ.',
    },
    timeliness: { term: 'Đúng hạn', text: 'Báo cáo đến trong hạn trên báo cáo phải gửi.' },
    frozen: {
      term: 'Duyệt, trả lại, chốt',
      text: 'Duyệt thì hoạt động vào số liệu; trả lại thì đơn vị sửa và gửi lại; chốt thì giữ nguyên, sửa về sau thành bản mới.',
    },
    correction: {
      term: 'Lần sửa',
      text: 'Bản ghi không bao giờ bị ghi đè; mỗi lần sửa là một bản mới và bản cũ vẫn đọc được.',
    },
  },
};

const en = {
  work: {
    title: 'Activities',
    activity: { term: 'Activity', text: 'One row of form Biểu 01; it may hold several sessions.' },
    topic: {
      term: 'Topic',
      text: 'One of the five subjects of the dispatch. The first named is the primary one, others are integrated.',
    },
    place_bound: {
      term: 'Place-bound, area-wide',
      text: 'Sessions in a commune and commune radio are place-bound and make it reached. Newspapers, provincial broadcasts and social media are area-wide: counted, but no commune is reached by them.',
    },
    attendances: { term: 'Attendances', text: 'Not people: who comes to two sessions counts twice.' },
    of_which: {
      term: 'Of which',
      text: 'Attendances of one group. Each is within the total, but their sum may exceed it, since one person may belong to two groups.',
    },
    sensitive: {
      term: 'Sensitive group',
      text: 'The six vulnerable groups of the dispatch. Small numbers are hidden; names and particulars are never kept.',
    },
    observance: {
      term: 'Observance',
      text: 'A month or day of action. June has two; in a total each activity still counts once.',
    },
    observance_lift: {
      term: 'Lift of an observance',
      text: 'Activities a day on its topic over (and less) those a day in the 4 weeks before and the 4 weeks after. Not computed while the weeks after run, with reports of fewer than 80% of the communes, or with nothing around. More activities are not an effect.',
    },
    observance_plan: {
      term: 'Observance plan',
      text: 'Each body that the directive addresses draws up one for each observance. Convention: issued before the first day; from that day on it is late.',
    },
    recognition: {
      term: 'Recognition',
      text: 'Form, level and number of the decision; individuals are a number only. 0 means reported, and none; where a report is missing it says not reported.',
    },
  },
  places: {
    title: 'Places',
    commune: { term: 'Commune', text: 'Stands for communes, wards and townships.' },
    base: {
      term: 'Administrative map (base)',
      text: 'Figures as of the day of the activity, or brought to one map: 200 communes, 194 communes, or 65 communes and wards. Read trends across 1 July 2025 on one map only.',
    },
    transition: {
      term: 'Merger, split',
      text: 'A new commune counts as reached when a part of it was. Of a commune that was split, figures are divided by weight and marked as estimates.',
    },
    area_class: {
      term: 'Kind of area',
      text: 'Border, remote, ethnic minority area … A commune may be of several, so the columns do not add up.',
    },
    proxy: {
      term: 'Stand-in',
      text: 'No official list is loaded, so another criterion stands in, and it always says so.',
    },
    wide: { term: 'For the whole district or province', text: 'Work for every place; no commune is reached by it.' },
  },
  reports: {
    title: 'Reports',
    period: {
      term: 'Reporting period',
      text: 'From the 15th of the month before to the 14th. 2023 runs from 15 December 2022 to 14 December 2023.',
    },
    calendar: { term: 'Calendar period', text: 'Months, quarters and years of the calendar, as statistics use them.' },
    zero_report: {
      term: 'Nothing to report',
      text: 'A report that nothing was done. It is a report that was sent, not a missing one.',
    },
    completeness: {
      term: 'Completeness',
      text: 'Reports accepted out of reports expected. Below 80% units are not compared.',
    },
    monitoring: {
      term: 'Alert',
      text: 'What a rule that watches found in verified figures and reports. Each is told once and goes when it no longer holds; blind spots are told only where the reports are complete.',
    },
    timeliness: { term: 'Timeliness', text: 'Reports that came by the deadline out of reports expected.' },
    frozen: {
      term: 'Accept, return, freeze',
      text: 'Accepted activities enter the figures; a returned report is corrected and sent again; a frozen one stays as it is, later corrections make a new version.',
    },
    correction: {
      term: 'Revision',
      text: 'A record is never overwritten; each correction is a new revision and the old one stays readable.',
    },
  },
} satisfies typeof vi;

export const glossaryMessages = { vi, en };
