const vi = {
  blanks: {
    title: 'Các kiểu để trống',
    zero: { term: 'Không có (số 0)', text: 'Đã báo cáo đủ và không có hoạt động nào. Đây là một con số.' },
    missing: {
      term: 'Chưa báo cáo',
      text: 'Còn thiếu báo cáo, nên không biết có hoạt động hay không. Không bao giờ được coi là 0 hay là vùng trắng.',
    },
    not_known: {
      term: 'Chưa rõ (không có báo cáo đến hạn)',
      text: 'Trong thời gian này không đơn vị nào phải báo cáo, nên không phân biệt được không có hoạt động với chưa báo cáo. Số lớn hơn 0 vẫn là số đã ghi nhận.',
    },
    hidden: {
      term: 'Ẩn (số nhỏ)',
      text: 'Có số liệu nhưng không hiện, vì số người ít trong nhóm nhạy cảm có thể làm lộ một người. Ô bên cạnh có thể cũng bị ẩn để không tính ngược ra được.',
    },
    not_applicable: {
      term: 'Không áp dụng',
      text: 'Không tính được hoặc không có nghĩa, ví dụ khoảng cách của một loại địa bàn mà mọi xã đều thuộc về. Lý do đứng cạnh ô.',
    },
  },
  reading: {
    title: 'Đọc số liệu',
    coverage: {
      term: 'Độ phủ',
      text: 'Số xã đã tiếp cận trên số xã. Mẫu số gồm cả xã chưa rõ; loại địa bàn và bản đồ hành chính lấy theo ngày cuối kỳ.',
    },
    reached: {
      term: 'Đã tiếp cận',
      text: 'Có ít nhất một hoạt động đã duyệt, gắn với địa bàn, nêu tên xã, đúng nội dung và trong kỳ.',
    },
    blind_spot: {
      term: 'Vùng trắng',
      text: 'Hơn 180 ngày không có hoạt động gắn với địa bàn, trong khi báo cáo đã đủ. Là việc của cơ quan tuyên truyền, không phải lỗi của người dân nơi đó.',
    },
    unknown: { term: 'Chưa rõ', text: 'Không thấy hoạt động nhưng còn thiếu báo cáo, nên chưa kết luận được.' },
    gap: {
      term: 'Khoảng cách',
      text: 'Độ phủ của một loại địa bàn trừ độ phủ của các xã còn lại, tính bằng điểm phần trăm, kèm tỷ số của hai số đó.',
    },
    interval: {
      term: 'Khoảng tin cậy 95%',
      text: 'Ít xã thì tỷ lệ dao động mạnh; hai đầu vạch cho biết tỷ lệ có thể nằm ở đâu. Hai vạch chồng lên nhau thì chưa nên kết luận là khác nhau.',
    },
    people: {
      term: 'Số người (cận dưới, cận trên)',
      text: 'Không lưu danh sách người dự nên không đếm được người. Cận dưới là buổi đông nhất, cận trên là tổng lượt hoặc dân số.',
    },
    funnel: {
      term: 'Biểu đồ phễu',
      text: 'So sánh đơn vị lớn nhỏ khác nhau mà không xếp hạng: ngoài hai đường giới hạn là khác biệt đáng xem xét, trong hai đường là dao động bình thường.',
    },
    rank_interval: {
      term: 'Khoảng thứ hạng',
      text: 'Thứ hạng của đơn vị nhỏ phần lớn là ngẫu nhiên; khoảng này cho biết thứ hạng có thể từ đâu đến đâu.',
    },
    count_basis: {
      term: 'Cách đếm',
      text: 'Đếm một lần: mỗi hoạt động một lần, dùng cho tổng. Tính đủ: đủ cho từng nội dung, các dòng không cộng thành tổng. Phân bổ: chia phần, các dòng cộng thành tổng. Theo báo cáo: số của biểu tổng hợp, không trộn với hoạt động.',
    },
    estimated: {
      term: 'Ước tính',
      text: 'Lượt người của nhiều xã không báo cáo riêng thì chia theo dân số và được đánh dấu.',
    },
    version: {
      term: 'Bản số liệu',
      text: 'Số của lần ghi cuối cùng đứng sau con số. Cùng bản số liệu và cùng bộ lọc thì con số luôn như nhau.',
    },
    as_known_on: {
      term: 'Như đã biết vào ngày',
      text: 'Số liệu đúng như hệ thống đã có vào ngày ấy, chưa có các lần sửa về sau.',
    },
  },
};

const en = {
  blanks: {
    title: 'Kinds of blank',
    zero: { term: 'None (zero)', text: 'Reports are complete and nothing was done. This is a figure.' },
    missing: {
      term: 'Not reported',
      text: 'A report is missing, so nobody knows whether something was done. Never read as 0 or as a blind spot.',
    },
    not_known: {
      term: 'Not known (no report was due)',
      text: 'Nobody had to report in this time, so nothing done and nothing reported cannot be told apart. A figure above 0 still stands: it was recorded.',
    },
    hidden: {
      term: 'Hidden (small number)',
      text: 'There is a figure, but few people of a sensitive group stand behind it and one of them could be known by it. A cell beside it may be hidden too, so that nothing can be computed back.',
    },
    not_applicable: {
      term: 'Not applicable',
      text: 'Cannot be computed or has no meaning, such as the gap of a kind of area that every commune belongs to. The reason stands beside the cell.',
    },
  },
  reading: {
    title: 'Reading the figures',
    coverage: {
      term: 'Coverage',
      text: 'Communes reached out of communes. Unknown ones stay in the denominator; kinds of area and administrative map are those of the last day of the period.',
    },
    reached: {
      term: 'Reached',
      text: 'At least one verified place-bound activity names the commune, on the topic and in the period.',
    },
    blind_spot: {
      term: 'Blind spot',
      text: 'No place-bound activity for more than 180 days while reports are complete. A duty of the agencies, not a failing of residents.',
    },
    unknown: { term: 'Unknown', text: 'No activity is seen, but reports are missing: nothing can be concluded yet.' },
    gap: {
      term: 'Gap',
      text: 'Coverage of a kind of area less coverage of all other communes, in percentage points, with the ratio of the two.',
    },
    interval: {
      term: '95% interval',
      text: 'With few communes a share varies widely; the ends of the line say where it may lie. Where two lines overlap, do not conclude that the two differ.',
    },
    people: {
      term: 'People (lower and upper bound)',
      text: 'No lists of attendees are kept, so people cannot be counted. The lower bound is the largest single event, the upper bound all attendances or the population.',
    },
    funnel: {
      term: 'Funnel plot',
      text: 'Compares units of different size without ranking them: outside the limits a difference is worth a look, inside it is ordinary variation.',
    },
    rank_interval: {
      term: 'Rank interval',
      text: 'Ranks of small units are mostly chance; the interval says from where to where the rank may be.',
    },
    count_basis: {
      term: 'Count basis',
      text: 'Distinct: each activity once, for totals. Full: in full for each topic, rows do not add up. Fractional: divided, rows add up. As reported: figures of summary tables, never mixed with activities.',
    },
    estimated: {
      term: 'Estimated',
      text: 'Attendances of several communes without own figures are divided by population and marked.',
    },
    version: {
      term: 'Data version',
      text: 'Number of the last record behind a figure. The same version with the same filters always gives the same figure.',
    },
    as_known_on: {
      term: 'As known on',
      text: 'The figures as the system had them on that day, without later corrections.',
    },
  },
} satisfies typeof vi;

export const readingMessages = { vi, en };
