const TOPIC_MEASURES = ['ACTIVITIES', 'SESSIONS', 'ATTENDANCES', 'PRESS_ITEMS', 'COMMUNES_REACHED'];
const GENERAL = [
  ...['ACTIVITIES', 'SESSIONS', 'ATTENDANCES', 'PRESS_ITEMS', 'LEAFLETS', 'BROADCAST_RUNS', 'BROADCAST_MINUTES'],
  ...['VIEWS', 'SMS_SENT', 'HOUSEHOLDS_VISITED', 'PLANS_ISSUED', 'GUIDANCE_DOCUMENTS', 'SUPERVISION_VISITS'],
  ...['RECOGNISED_COLLECTIVES', 'RECOGNISED_INDIVIDUALS', 'COMMUNE_COVERAGE'],
];
const AREAS = ['remote', 'border', 'ethnic_minority', 'mountainous', 'disadvantaged', 'boundary_adjacent'];

/** Words of the measures that this form names. */
const MEASURES = {
  ACTIVITIES: { form: 'count', unit: 'hoạt động', heading: 'Hoạt động' },
  SESSIONS: { form: 'count', unit: 'buổi', heading: 'Buổi' },
  ATTENDANCES: { form: 'count', unit: 'lượt người', heading: 'Lượt người' },
  PRESS_ITEMS: { form: 'count', unit: 'tin, bài', heading: 'Tin, bài' },
  LEAFLETS: { form: 'count', unit: 'tờ rơi, tờ gấp', heading: 'Tờ rơi' },
  BROADCAST_RUNS: { form: 'count', unit: 'lượt phát', heading: 'Lượt phát' },
  BROADCAST_MINUTES: { form: 'count', unit: 'phút', heading: 'Phút phát' },
  VIEWS: { form: 'count', unit: 'lượt xem', heading: 'Lượt xem' },
  SMS_SENT: { form: 'count', unit: 'tin nhắn', heading: 'Tin nhắn' },
  HOUSEHOLDS_VISITED: { form: 'count', unit: 'hộ', heading: 'Hộ' },
  PLANS_ISSUED: { form: 'count', unit: 'kế hoạch', heading: 'Kế hoạch' },
  GUIDANCE_DOCUMENTS: { form: 'count', unit: 'văn bản hướng dẫn', heading: 'Văn bản' },
  SUPERVISION_VISITS: { form: 'count', unit: 'lượt đôn đốc, kiểm tra', heading: 'Lượt kiểm tra' },
  RECOGNISED_COLLECTIVES: { form: 'count', unit: 'tập thể', heading: 'Tập thể' },
  RECOGNISED_INDIVIDUALS: { form: 'count', unit: 'cá nhân', heading: 'Cá nhân' },
  COMMUNES: { form: 'count', unit: 'xã', heading: 'Số xã' },
  COMMUNES_REACHED: { form: 'count', unit: 'xã', heading: 'Xã được tiếp cận' },
  COMMUNE_COVERAGE: { form: 'share', unit: 'xã', heading: 'Tỷ lệ xã được tiếp cận' },
};

const QUESTIONS = {
  total: { measures: GENERAL, by: null, window: 'REPORT' },
  sinceNewYear: { measures: GENERAL, by: null, window: 'SINCE_NEW_YEAR' },
  topics: { measures: [...TOPIC_MEASURES, 'COMMUNE_COVERAGE'], by: 'TOPIC', window: 'REPORT' },
  topicsSinceNewYear: { measures: TOPIC_MEASURES, by: 'TOPIC', window: 'SINCE_NEW_YEAR' },
  forms: { measures: ['ACTIVITIES', 'SESSIONS', 'ATTENDANCES'], by: 'ACTIVITY_TYPE', window: 'REPORT' },
  areas: { measures: ['COMMUNE_COVERAGE', 'ACTIVITIES'], by: 'AREA_CLASS', window: 'REPORT' },
  groups: { measures: ['ACTIVITIES', 'ATTENDANCES'], by: 'TARGET_GROUP', window: 'REPORT' },
  units: { measures: TOPIC_MEASURES, by: 'UNIT', window: 'REPORT' },
  unitsSinceNewYear: { measures: TOPIC_MEASURES, by: 'UNIT', window: 'SINCE_NEW_YEAR' },
};

const RESERVED = {
  province_wide: 'Hoạt động phạm vi toàn tỉnh',
  district_wide: 'Hoạt động phạm vi toàn huyện',
  unplaced: 'Không quy được về địa bàn hiện tại',
  unspecified: 'Không nêu cụ thể',
};

const RESULTS = [
  { kind: 'heading', text: '1. Kết quả chung' },
  {
    kind: 'paragraph',
    text: 'Trong kỳ báo cáo ({range}), {scope} đã ghi nhận {total.ACTIVITIES} tuyên truyền với {total.SESSIONS} và {total.ATTENDANCES} tham dự.',
  },
  {
    kind: 'paragraph',
    text: 'Lũy kế từ đầu năm ({since}): {sinceNewYear.ACTIVITIES}, {sinceNewYear.SESSIONS}, {sinceNewYear.ATTENDANCES} tham dự.',
  },
  {
    kind: 'paragraph',
    text: 'Báo chí và phát thanh, truyền hình: {total.PRESS_ITEMS}; {total.BROADCAST_RUNS}, thời lượng {total.BROADCAST_MINUTES}. Tài liệu và môi trường số: {total.LEAFLETS}; {total.VIEWS}; {total.SMS_SENT}. Tuyên truyền đến từng hộ: {total.HOUSEHOLDS_VISITED}.',
  },
  {
    kind: 'paragraph',
    text: 'Số xã, phường, thị trấn được tiếp cận bằng ít nhất một hoạt động gắn với địa bàn: {total.COMMUNE_COVERAGE:parts}.',
  },
  {
    ...{ kind: 'changes', question: 'total' },
    of: [
      { name: 'số hoạt động', measure: 'ACTIVITIES' },
      { name: 'số buổi', measure: 'SESSIONS' },
      { name: 'số lượt người tham dự', measure: 'ATTENDANCES' },
      { name: 'tỷ lệ xã được tiếp cận', measure: 'COMMUNE_COVERAGE' },
    ],
  },
  {
    kind: 'paragraph',
    text: 'Số liệu chi tiết, danh sách đơn vị chưa gửi đủ báo cáo và căn cứ của số liệu: {annexes} kèm theo.',
  },
  { kind: 'heading', text: '2. Theo nội dung tuyên truyền' },
  {
    kind: 'each',
    question: 'topics',
    text: '{row}: {row.ACTIVITIES}, {row.SESSIONS}, {row.ATTENDANCES} tham dự; tiếp cận {row.COMMUNE_COVERAGE:parts}.',
  },
  { kind: 'chart', question: 'topics', measure: 'COMMUNE_COVERAGE', title: 'Tỷ lệ xã được tiếp cận theo nội dung' },
  {
    ...{ kind: 'table', question: 'topics', caption: 'Xã được tiếp cận theo nội dung', rows: 'Nội dung', total: true },
    columns: [
      { measure: 'COMMUNE_COVERAGE', part: 'parts', heading: 'Xã được tiếp cận / số xã' },
      { measure: 'COMMUNE_COVERAGE', part: 'value', heading: 'Tỷ lệ' },
      { measure: 'COMMUNE_COVERAGE', part: 'previous', heading: 'Cùng kỳ năm trước' },
    ],
    note: 'Một hoạt động có thể thuộc nhiều nội dung; các dòng không cộng thành tổng.',
  },
  { kind: 'heading', text: '3. Theo hình thức' },
  {
    ...{ kind: 'table', question: 'forms', caption: 'Hoạt động theo hình thức', rows: 'Hình thức', total: true },
    columns: [
      { measure: 'ACTIVITIES', part: 'value' },
      { measure: 'ACTIVITIES', part: 'share', heading: 'Tỷ trọng' },
      { measure: 'SESSIONS', part: 'value' },
      { measure: 'ATTENDANCES', part: 'value' },
    ],
    note: 'Tỷ trọng làm tròn theo phương pháp số dư lớn nhất, cộng đủ 100,0%.',
  },
  { kind: 'chart', question: 'forms', measure: 'ACTIVITIES', title: 'Số hoạt động theo hình thức' },
  { kind: 'heading', text: '4. Theo địa bàn ưu tiên' },
  {
    ...{ kind: 'table', question: 'areas', caption: 'Xã được tiếp cận theo loại địa bàn', rows: 'Loại địa bàn' },
    ...{ only: AREAS, total: true, basis: 'COMMUNE_COVERAGE' },
    columns: [
      { measure: 'COMMUNE_COVERAGE', part: 'parts', heading: 'Xã được tiếp cận / số xã' },
      { measure: 'COMMUNE_COVERAGE', part: 'value', heading: 'Tỷ lệ' },
      { measure: 'ACTIVITIES', part: 'value' },
    ],
    note: 'Các loại địa bàn chồng lên nhau; các dòng không cộng thành tổng. Loại địa bàn chưa có danh sách ghi “x”.',
  },
  { kind: 'heading', text: '5. Theo đối tượng' },
  {
    ...{ kind: 'table', question: 'groups', caption: 'Hoạt động theo đối tượng', rows: 'Đối tượng', total: true },
    columns: [
      { measure: 'ACTIVITIES', part: 'value' },
      { measure: 'ATTENDANCES', part: 'value' },
    ],
    note: 'Lượt người theo đối tượng là số “trong đó” đã báo cáo; các dòng không cộng thành tổng.',
  },
  { kind: 'heading', text: '6. Khen thưởng' },
  {
    kind: 'paragraph',
    text: 'Biểu dương, khen thưởng {total.RECOGNISED_COLLECTIVES} và {total.RECOGNISED_INDIVIDUALS} có thành tích.',
  },
];

/**
 * The report of results as offices write it: directing, results, assessment, next tasks, proposals, annexes of figures
 * (domain reference 2.2). Data: what is wrong in it is found by `readTemplate`, with its place.
 */
export const RESULT_REPORT_V1: unknown = {
  id: 'ket-qua-tuyen-truyen',
  version: '1',
  heading: 'BÁO CÁO',
  subject:
    'Kết quả thông tin, tuyên truyền phòng, chống tội phạm, mua bán người, ma túy, xâm hại trẻ em và mại dâm {period}',
  subjectOfRequest: '{title}',
  measures: MEASURES,
  reserved: RESERVED,
  questions: QUESTIONS,
  sections: [
    {
      title: 'CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI',
      blocks: [
        {
          kind: 'narrative',
          section: 'direction',
          prompt: 'Cơ quan soạn thảo bổ sung: văn bản chỉ đạo đã nhận, phân công và cách tổ chức thực hiện.',
        },
        {
          kind: 'paragraph',
          text: 'Trong kỳ đã ban hành {total.PLANS_ISSUED}, {total.GUIDANCE_DOCUMENTS}; thực hiện {total.SUPERVISION_VISITS}.',
        },
      ],
    },
    { title: 'KẾT QUẢ THỰC HIỆN', blocks: RESULTS },
    {
      title: 'ĐÁNH GIÁ',
      blocks: [
        { kind: 'heading', text: '1. Ưu điểm' },
        { kind: 'narrative', section: 'strengths', prompt: 'Cơ quan soạn thảo bổ sung: ưu điểm.' },
        { kind: 'heading', text: '2. Tồn tại, hạn chế' },
        {
          kind: 'paragraph',
          text: 'Mức đầy đủ của số liệu: {received}. Đến cuối kỳ có {total.COMMUNE_COVERAGE:parts} được tiếp cận; xã chưa được tiếp cận hoặc chưa rõ (nếu có) cần được ưu tiên trong kỳ tới.',
        },
        { kind: 'narrative', section: 'shortcomings', prompt: 'Cơ quan soạn thảo bổ sung: tồn tại, hạn chế khác.' },
        { kind: 'heading', text: '3. Nguyên nhân' },
        {
          kind: 'narrative',
          section: 'causes',
          prompt: 'Cơ quan soạn thảo bổ sung: nguyên nhân khách quan, chủ quan.',
        },
      ],
    },
    {
      title: 'NHIỆM VỤ KỲ TỚI',
      blocks: [
        { kind: 'narrative', section: 'tasks', prompt: 'Cơ quan soạn thảo bổ sung: nhiệm vụ trọng tâm kỳ tới.' },
      ],
    },
    {
      title: 'KIẾN NGHỊ, ĐỀ XUẤT',
      blocks: [{ kind: 'narrative', section: 'proposals', prompt: 'Cơ quan soạn thảo bổ sung: kiến nghị, đề xuất.' }],
    },
  ],
  closing: 'Trên đây là kết quả thông tin, tuyên truyền {period}; {body} kính báo cáo',
  annexes: [
    {
      ...{ kind: 'compared', title: 'SỐ LIỆU THEO ĐƠN VỊ', rows: 'Đơn vị' },
      ...{ question: 'units', since: 'unitsSinceNewYear', measures: TOPIC_MEASURES },
    },
    {
      ...{ kind: 'compared', title: 'SỐ LIỆU THEO NỘI DUNG TUYÊN TRUYỀN', rows: 'Nội dung' },
      ...{ question: 'topics', since: 'topicsSinceNewYear', measures: TOPIC_MEASURES },
    },
    { kind: 'missing', title: 'ĐƠN VỊ CHƯA GỬI ĐỦ BÁO CÁO' },
    { kind: 'evidence', title: 'CĂN CỨ CỦA SỐ LIỆU' },
  ],
};
