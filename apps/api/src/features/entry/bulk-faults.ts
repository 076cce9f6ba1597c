import type { EntryFault } from '@lantoa/intake';
import type { BilingualText } from '@lantoa/analytics';

/** What is wrong with one item of a batch, or worth a look; in both languages, since the reader is a program. */
export interface BulkFault {
  /** Of the item, from 0; blank lines are no items. */
  readonly index: number;
  /** A field as saveActivity names it, or a path in the item; null for the whole item. */
  readonly field: string | null;
  /** A FaultCode of the schema, INVALID_ITEM or FORBIDDEN. */
  readonly code: string;
  readonly severity: 'ERROR' | 'WARNING';
  /** null where it must not be repeated. */
  readonly value: string | null;
  readonly message: BilingualText;
  readonly suggestion: BilingualText | null;
}

const ERROR = { severity: 'ERROR', value: null } as const;

/** An item that is no JSON, or not of the form that the schema asks for. The value is not repeated: nobody looked what it holds. */
export function invalidItem(
  index: number,
  field: string | null,
  problem: keyof typeof PROBLEMS,
  form: ItemForm,
): BulkFault {
  return { index, field, code: 'INVALID_ITEM', ...ERROR, message: PROBLEMS[problem], suggestion: FORMS[form] };
}

const PROBLEMS = {
  json: { vi: 'Mục này không phải là JSON hợp lệ.', en: 'The item is not valid JSON.' },
  object: {
    vi: 'Mục này không phải là {"id", "activity"}.',
    en: 'The item is not {"id", "activity"}.',
  },
  id: { vi: 'id không phải là một UUID.', en: 'id is not a UUID.' },
  type: { vi: 'Giá trị không đúng kiểu theo lược đồ.', en: 'The value is not of the type of the schema.' },
  missing: { vi: 'Thiếu trường bắt buộc.', en: 'A required field is missing.' },
  unknown: { vi: 'Lược đồ không có trường này.', en: 'The schema has no such field.' },
} as const satisfies Record<string, BilingualText>;

const FORMS = {
  activity: {
    vi: 'Viết mục theo EnteredActivityInput của lược đồ (apps/api/schema.graphql).',
    en: 'Write the item as EnteredActivityInput of the schema says (apps/api/schema.graphql).',
  },
  run: {
    vi: 'Viết mục theo bảng các trường của một lượt phát (docs/api/bulk.md).',
    en: 'Write the item as the table of the fields of a run says (docs/api/bulk.md).',
  },
} as const satisfies Record<string, BilingualText>;

/** What an item has to be. */
export type ItemForm = keyof typeof FORMS;

export function foreignItem(index: number, text: BilingualText, remedy: BilingualText): BulkFault {
  return { index, field: null, code: 'FORBIDDEN', ...ERROR, message: text, suggestion: remedy };
}

export function repeatedItem(index: number, first: number, form: ItemForm): BulkFault {
  const place = String(first);
  const { vi, en, suggestion } = REPEATED[form];
  return {
    ...{ index, field: null, code: 'DUPLICATE_ROW', ...ERROR, suggestion },
    message: { vi: `Mục này trùng với mục ${place}: ${vi}`, en: `The item repeats item ${place}: ${en}` },
  };
}

const REPEATED = {
  activity: {
    vi: 'cùng id, hoặc cùng nội dung mà không có id.',
    en: 'the same id, or the same content without one.',
    suggestion: {
      vi: 'Bỏ mục lặp. Nếu là hai hoạt động khác nhau thì đặt cho mỗi hoạt động một id.',
      en: 'Leave the repeated item out. Give each of two different activities an id of its own.',
    },
  },
  run: {
    vi: 'cùng xã, cùng cụm loa và cùng phút.',
    en: 'the same commune, loudspeakers and minute.',
    suggestion: {
      vi: 'Bỏ mục lặp; nếu là hai cụm loa khác nhau thì ghi rõ ở station.',
      en: 'Leave the repeated item out; for other loudspeakers name them in station.',
    },
  },
} as const satisfies Record<ItemForm, object>;

export function faultOfItem(
  index: number,
  { field, code, severity, value, message, suggestion }: EntryFault,
): BulkFault {
  return {
    ...{ index, field, value, message, suggestion },
    code: code.toUpperCase(),
    severity: severity === 'error' ? 'ERROR' : 'WARNING',
  };
}
