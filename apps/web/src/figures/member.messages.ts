import { counted } from '../language/counted.ts';

const vi = {
  toRecords: 'Xem các hoạt động phía sau số này',
  blanks: { zero: '0', missing: 'chưa báo cáo', not_known: 'chưa rõ', hidden: 'ẩn', not_applicable: 'không áp dụng' },
  notes: {
    ACTIVITIES: (figure: string) => `${figure} hoạt động`,
    SESSIONS: (figure: string) => `${figure} buổi, cuộc`,
    VIEWS: (figure: string) => `${figure} lượt xem`,
    BROADCAST_MINUTES: (figure: string) => `${figure} phút phát`,
  },
  noFigure: 'Không có số vì',
  blankMeanings: {
    zero: 'không có: bằng 0 trong phần đã rõ',
    missing: 'chưa báo cáo: thiếu báo cáo hoặc không ghi số này',
    not_known: 'chưa rõ: không có báo cáo nào đến hạn, nên không biết là không có hay chưa báo cáo',
    hidden: 'ẩn: số nhỏ của nhóm nhạy cảm, hoặc số giúp suy ra nó',
    not_applicable: 'không áp dụng',
  },
  finding: {
    most: (name: string, figure: string) => `Nhiều nhất: ${name} (${figure})`,
    amount: (figure: string, unit: string) => `${figure} ${unit}`,
    highest: (name: string, figure: string) => `Cao nhất: ${name} (${figure})`,
    alike: (things: string) => `, ${things} khác cũng vậy`,
    tied: (n: string, all: string, figure: string) => `Cao nhất: ${n} trên ${all}, đều ${figure}`,
    lowest: (name: string, figure: string) => `thấp nhất: ${name} (${figure})`,
    none: (unit: string) => `Chưa có ${unit} nào`,
    nothing: 'Chưa có số nào lớn hơn 0',
    things: (n: string) => `${n} mục`,
    hidden: (n: string) => `${n} bị ẩn để bảo vệ nhóm nhạy cảm`,
    missing: (n: string) => `${n} chưa báo cáo`,
    notKnown: (n: string) => `${n} chưa rõ`,
    notDue: 'Chưa kết luận được: không có báo cáo nào đến hạn trong thời gian này',
    zero: (n: string) => `${n} bằng 0`,
  },
};

/** One of what a unit names in the plural: "activity" of "activities"; a rate has no other form. */
function oneOf(unit: string): string {
  return unit.startsWith('per ') ? unit : unit.replace(/ies$/, 'y').replace(/s$/, '');
}

const en = {
  toRecords: 'Show the activities behind this figure',
  blanks: {
    zero: '0',
    missing: 'not reported',
    not_known: 'not known',
    hidden: 'hidden',
    not_applicable: 'not applicable',
  },
  notes: {
    ACTIVITIES: (figure: string) => counted(figure, 'activity', 'activities'),
    SESSIONS: (figure: string) => counted(figure, 'session', 'sessions'),
    VIEWS: (figure: string) => counted(figure, 'view', 'views'),
    BROADCAST_MINUTES: (figure: string) => counted(figure, 'minute', 'minutes'),
  },
  noFigure: 'No figure because',
  blankMeanings: {
    zero: 'none: zero of what is known',
    missing: 'not reported: a report is missing or does not give this figure',
    not_known: 'not known: no report was due, so nothing done and nothing reported cannot be told apart',
    hidden: 'hidden: a small count of a sensitive group, or one that would give it away',
    not_applicable: 'not applicable',
  },
  finding: {
    most: (name: string, figure: string) => `Most: ${name} (${figure})`,
    amount: (figure: string, unit: string) => counted(figure, oneOf(unit), unit),
    highest: (name: string, figure: string) => `Highest: ${name} (${figure})`,
    alike: (things: string) => `, and ${things} more with as much`,
    tied: (n: string, all: string, figure: string) => `Highest: ${n} of ${all}, at ${figure} each`,
    lowest: (name: string, figure: string) => `lowest: ${name} (${figure})`,
    none: (unit: string) => `No ${unit} yet`,
    nothing: 'No figure above zero yet',
    things: (n: string) => n,
    hidden: (n: string) => `${n} hidden to protect sensitive groups`,
    missing: (n: string) => `${n} not reported`,
    notKnown: (n: string) => `${n} not known`,
    notDue: 'Nothing can be concluded: no report was due in this time',
    zero: (n: string) => `${n} at zero`,
  },
} satisfies typeof vi;

export const memberMessages = { vi, en };
