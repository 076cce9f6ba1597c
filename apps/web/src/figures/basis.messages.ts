const vi = {
  period: (name: string, range: string) => `${name} (${range})`,
  baseLabel: 'Đơn vị hành chính',
  base: (name: string) => `đơn vị hành chính ${name}`,
  bases: {
    AS_OF_EVENT: 'theo ngày diễn ra hoạt động',
    LS_200: '200 xã trước 01/12/2024',
    LS_194: '194 xã từ 01/12/2024',
    LS_65: '65 xã, phường từ 01/07/2025',
  },
  recorded: (at: string) => `số liệu ghi đến ${at}`,
  version: (version: string) => `bản ${version}`,
  completeness: (share: string, parts: string) => `báo cáo đã nhận ${share}${parts}`,
  parts: (k: string, n: string) => ` (${k}/${n})`,
  noneDue: 'không có báo cáo nào đến hạn',
};

const en = {
  period: (name: string, range: string) => `${name} (${range})`,
  baseLabel: 'Administrative units',
  base: (name: string) => `units ${name}`,
  bases: {
    AS_OF_EVENT: 'as of the day of the activity',
    LS_200: '200 communes before 1 Dec 2024',
    LS_194: '194 communes from 1 Dec 2024',
    LS_65: '65 communes and wards from 1 Jul 2025',
  },
  recorded: (at: string) => `recorded up to ${at}`,
  version: (version: string) => `version ${version}`,
  completeness: (share: string, parts: string) => `reports received ${share}${parts}`,
  parts: (k: string, n: string) => ` (${k}/${n})`,
  noneDue: 'no report was due',
} satisfies typeof vi;

export const basisMessages = { vi, en };
