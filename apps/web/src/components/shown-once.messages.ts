const vi = { copy: 'Chép', copied: 'Đã chép' };

const en = { copy: 'Copy', copied: 'Copied' } satisfies typeof vi;

export const shownOnceMessages = { vi, en };
