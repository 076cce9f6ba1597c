const vi = {
  name: 'Mục tiêu của kế hoạch',
  notSet: 'chưa đặt',
  mark: (target: string) => `mục tiêu ${target}`,
  noneSet: 'Chưa kế hoạch nào đặt mục tiêu cho số này.',
  someSet: (n: string) => `Vạch ngang: mục tiêu mà kế hoạch đặt (${n} số có mục tiêu).`,
};

const en = {
  name: 'Target of the plan',
  notSet: 'not set',
  mark: (target: string) => `target ${target}`,
  noneSet: 'No plan sets a target for these figures.',
  someSet: (n: string) => `Short bars: what a plan sets as its target (${n} of the figures have one).`,
} satisfies typeof vi;

export const targetMessages = { vi, en };
