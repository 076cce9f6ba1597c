const vi = {
  reasons: {
    not_begun: 'chưa bắt đầu',
    not_over: 'các tuần sau chưa qua hết',
    no_report_due: 'chưa rõ: không có báo cáo nào đến hạn',
    report_missing: 'chưa rõ: thiếu báo cáo',
    reports_incomplete: 'chưa so: dưới 80% số xã đã báo cáo',
    nothing_around: 'trước và sau không có hoạt động để so',
  } as Readonly<Record<string, string>>,
  noFigure: 'chưa có số',
};

const en = {
  reasons: {
    not_begun: 'not begun',
    not_over: 'the weeks after are not over',
    no_report_due: 'not known: no report was due',
    report_missing: 'not known: reports are missing',
    reports_incomplete: 'not compared: fewer than 80% of the communes reported',
    nothing_around: 'nothing around to compare with',
  },
  noFigure: 'no figure yet',
} satisfies typeof vi;

export const liftReasonMessages = { vi, en };
