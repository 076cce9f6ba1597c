const vi = {
  coming: 'Đợt hưởng ứng sắp tới',
  running: 'Đợt hưởng ứng đang diễn ra và sắp tới',
  toCalendar: 'Lịch các đợt',
  plan: (standing: string) => `kế hoạch của cơ quan bạn ${standing}`,
  standings: {
    AWAITED: 'chưa có',
    IN_DRAFT: 'đang dự thảo',
    ISSUED: 'đã ban hành',
    ISSUED_LATE: 'đã ban hành, muộn',
    OVERDUE: 'quá hạn, chưa ban hành',
  },
};

const en = {
  coming: 'Observances to come',
  running: 'Observances running and to come',
  toCalendar: 'Calendar',
  plan: (standing: string) => `the plan of your body is ${standing}`,
  standings: {
    AWAITED: 'not there yet',
    IN_DRAFT: 'a draft',
    ISSUED: 'issued',
    ISSUED_LATE: 'issued, late',
    OVERDUE: 'overdue, not issued',
  },
} satisfies typeof vi;

export const comingMessages = { vi, en };
