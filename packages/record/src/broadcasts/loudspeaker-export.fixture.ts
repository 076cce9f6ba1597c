/** One row of an export, as a loudspeaker system might write it. */
export interface ExportedRun {
  readonly code: string;
  readonly station: string;
  /** dd/mm/yyyy */
  readonly day: string;
  readonly start: string;
  readonly length: string;
  readonly bulletin: string;
  readonly topic: string;
  readonly language: string;
  readonly working: number;
}

/** Real codes of 2023; stations and bulletins are made up. */
export const COMMUNES = ['06079', '06205', '05971', '06463', '06040', '06529'] as const;
const TOPICS = ['Phòng, chống ma túy', 'Phòng, chống mua bán người', 'Phòng, chống mại dâm'] as const;
const HEADER =
  'Mã xã,Cụm loa,Ngày phát,Giờ phát,Thời lượng,Bản tin,Nội dung tuyên truyền,Ngôn ngữ,Số loa,Loa hoạt động';

/** `count` runs, each unlike the others: seeded by their number, so that the same count is the same export. */
export function exportedRuns(count: number, first = 0): ExportedRun[] {
  return Array.from({ length: count }, (_, position) => {
    const n = first + position;
    const code = COMMUNES[n % COMMUNES.length] ?? '';
    const at = Math.floor(n / COMMUNES.length);
    const minute = 5 * 60 + (at % 3) * 331;
    const date = new Date(Date.UTC(2023, 0, 1 + (Math.floor(at / 6) % 300)));
    const [year, month, day] = date.toISOString().slice(0, 10).split('-');
    const pad = (value: number) => String(value).padStart(2, '0');
    return {
      code,
      station: `Cụm ${String(1 + (Math.floor(at / 3) % 2))}-${String(Math.floor(at / 1_800))}`,
      day: `${day ?? ''}/${month ?? ''}/${year ?? ''}`,
      start: `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`,
      length: `00:${pad(3 + (n % 20))}:${pad((n * 7) % 60)}`,
      bulletin: `Bản tin ${String(1 + (Math.floor(at / 6) % 3))}`,
      topic: TOPICS[Math.floor(at / 6) % TOPICS.length] ?? '',
      language: n % COMMUNES.length === 0 ? 'Tiếng Tày' : 'Tiếng Việt',
      working: n % 11 === 0 ? 0 : 4,
    };
  });
}

export function exportCsv(runs: readonly ExportedRun[]): string {
  const quoted = (text: string) => (text.includes(',') ? `"${text}"` : text);
  const lines = runs.map((run) =>
    [
      ...[run.code, run.station, run.day, run.start, run.length, run.bulletin, run.topic, run.language],
      ...['5', String(run.working)],
    ]
      .map(quoted)
      .join(','),
  );
  return `${[HEADER, ...lines].join('\n')}\n`;
}
