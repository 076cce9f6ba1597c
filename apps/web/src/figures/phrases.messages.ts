const vi = {
  /** Topics as they stand inside a sentence, after "về". */
  topics: {
    crime_prevention: 'phòng, chống tội phạm',
    human_trafficking_prevention: 'phòng, chống mua bán người',
    drug_prevention: 'phòng, chống ma túy',
    child_abuse_juvenile_prevention: 'bảo vệ trẻ em và người dưới 18 tuổi',
    prostitution_prevention: 'phòng, chống mại dâm',
  },
  /** Groups of communes as the subject of a sentence. */
  communes: {
    border: 'xã biên giới',
    remote: 'xã vùng sâu, vùng xa',
    ethnic_minority: 'xã vùng dân tộc thiểu số',
    especially_difficult_village: 'xã có thôn đặc biệt khó khăn',
    mountainous: 'xã miền núi',
    disadvantaged: 'xã vùng khó khăn',
    boundary_adjacent: 'xã giáp ranh',
  },
  communesOf: (name: string) => `xã thuộc ${name}`,
};

const en = {
  topics: {
    crime_prevention: 'crime prevention',
    human_trafficking_prevention: 'counter-trafficking',
    drug_prevention: 'drug prevention',
    child_abuse_juvenile_prevention: 'protection of children and under-18s',
    prostitution_prevention: 'prostitution prevention',
  },
  communes: {
    border: 'border communes',
    remote: 'remote communes',
    ethnic_minority: 'ethnic minority communes',
    especially_difficult_village: 'communes with especially difficult villages',
    mountainous: 'mountainous communes',
    disadvantaged: 'disadvantaged communes',
    boundary_adjacent: 'adjoining communes',
  },
  communesOf: (name: string) => `communes of ${name}`,
} satisfies typeof vi;

export const phraseMessages = { vi, en };
