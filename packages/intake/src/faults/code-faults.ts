import type { Code, FaultCode } from '@lantoa/domain';
import type { CellFault } from './row-faults.ts';

const NOUNS = {
  unknown_topic: { vi: 'nội dung tuyên truyền', en: 'topic' },
  unknown_activity_type: { vi: 'hình thức', en: 'form of activity' },
  unknown_channel: { vi: 'kênh', en: 'channel' },
  unknown_target_group: { vi: 'nhóm đối tượng', en: 'target group' },
  unknown_setting: { vi: 'địa điểm', en: 'setting' },
  unknown_observance: { vi: 'đợt hưởng ứng', en: 'observance' },
  unknown_theme: { vi: 'nội dung chi tiết', en: 'content theme' },
  unknown_partner: { vi: 'đơn vị phối hợp', en: 'partner' },
  unknown_movement: { vi: 'phong trào', en: 'movement' },
  unknown_campaign_link: { vi: 'đợt sinh hoạt, thi đua', en: 'campaign' },
  unknown_flag: { vi: 'đặc điểm', en: 'flag' },
  unknown_language: { vi: 'ngôn ngữ', en: 'language' },
  unknown_platform: { vi: 'nền tảng', en: 'platform' },
  unknown_recognition: { vi: 'khen thưởng', en: 'recognition' },
} as const satisfies Partial<Record<FaultCode, { vi: string; en: string }>>;
export type UnknownCode = keyof typeof NOUNS;

/** A label that no code of its list has. `all` are the labels to choose from when none is near. */
export function unknownLabel(input: {
  readonly column: string;
  readonly code: UnknownCode;
  readonly value: string;
  readonly label: string;
  readonly near: readonly Code[];
  readonly all: readonly Code[];
  /** The cell may hold several values. */
  readonly several: boolean;
}): CellFault {
  const noun = NOUNS[input.code];
  const near = input.near.map((code) => `“${code.vi}”`).join(', ');
  const all = input.all.map((code) => code.vi).join('; ');
  const several = input.several
    ? {
        vi: ' Nhiều giá trị thì cách nhau bằng dấu chấm phẩy (;).',
        en: ' Separate several values with a semicolon (;).',
      }
    : { vi: '', en: '' };
  return {
    column: input.column,
    code: input.code,
    value: input.value,
    text: {
      vi: `“${input.label}” không có trong danh mục ${noun.vi}.`,
      en: `“${input.label}” is not in the list of values for ${noun.en}.`,
    },
    repair:
      near === ''
        ? {
            vi: `Chọn một trong: ${all}.${several.vi}`,
            en: `Choose one of: ${all}.${several.en}`,
          }
        : {
            vi: `Có phải là ${near}?${several.vi}`,
            en: `Was ${near} meant? Separate several values with a semicolon (;).`,
          },
    candidates: input.near.map((code) => code.code),
    part: input.label,
  };
}

export function observanceDateMismatch(column: string, value: string, observance: Code, window: string): CellFault {
  return {
    column,
    code: 'observance_date_mismatch',
    severity: 'warning',
    value,
    text: {
      vi: `ngày của hoạt động nằm ngoài thời gian của “${observance.vi}” (${window}).`,
      en: `the activity's date lies outside the dates of “${observance.en}” (${window}).`,
    },
    repair: {
      vi: 'Kiểm tra ngày và đợt hưởng ứng; nếu đúng là hưởng ứng sớm hoặc muộn thì giữ nguyên.',
      en: 'Check the date and the observance; keep both if the activity was early or late.',
    },
    candidates: [observance.code],
  };
}

export function unknownOrganisation(column: string, value: string, actorKnown: boolean): CellFault {
  return {
    column,
    code: 'unknown_organisation',
    severity: actorKnown ? 'warning' : 'error',
    value,
    text: actorKnown
      ? {
          vi: `“${value}”: rõ loại cơ quan nhưng không có đơn vị hành chính nào của tỉnh mang tên này.`,
          en: `“${value}”: the kind of body is clear, but no unit of the province has this name.`,
        }
      : {
          vi: `không nhận ra “${value}” là cơ quan nào.`,
          en: `“${value}” is no body that is known here.`,
        },
    repair: {
      vi: 'Ghi đủ tên cơ quan, ví dụ “Công an xã Gia Cát”, “Phòng Văn hóa và Thông tin huyện Cao Lộc”; cơ quan mới thì bổ sung vào danh mục trước.',
      en: 'Write the full name, for example “Công an xã Gia Cát”, “Phòng Văn hóa và Thông tin huyện Cao Lộc”; add a new body to the list first.',
    },
  };
}
