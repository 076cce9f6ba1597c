const vi = {
  /** Short names of the five subjects for headings, axes and sentences; the full labels come from the catalogue. */
  topics: {
    crime_prevention: 'Tội phạm',
    human_trafficking_prevention: 'Mua bán người',
    drug_prevention: 'Ma túy',
    child_abuse_juvenile_prevention: 'Trẻ em và người dưới 18',
    prostitution_prevention: 'Mại dâm',
  },
  /** Marks whose names in the list are half a sentence: "nhất là". */
  flags: { priority_group: 'Hướng đến nhóm ưu tiên' },
  areaClasses: {
    border: 'Biên giới',
    remote: 'Vùng sâu, vùng xa',
    ethnic_minority: 'Dân tộc thiểu số',
    especially_difficult_village: 'Có thôn đặc biệt khó khăn',
    mountainous: 'Miền núi',
    disadvantaged: 'Vùng khó khăn',
    boundary_adjacent: 'Khu vực giáp ranh',
    region_1: 'Khu vực I',
    region_2: 'Khu vực II',
    region_3: 'Khu vực III',
  },
};

const en = {
  topics: {
    crime_prevention: 'Crime',
    human_trafficking_prevention: 'Human trafficking',
    drug_prevention: 'Drugs',
    child_abuse_juvenile_prevention: 'Children and under-18s',
    prostitution_prevention: 'Prostitution',
  },
  flags: { priority_group: 'Aimed at a priority group' },
  areaClasses: {
    border: 'Border',
    remote: 'Remote',
    ethnic_minority: 'Ethnic minority',
    especially_difficult_village: 'With especially difficult villages',
    mountainous: 'Mountainous',
    disadvantaged: 'Disadvantaged',
    boundary_adjacent: 'Adjoining area',
    region_1: 'Region I',
    region_2: 'Region II',
    region_3: 'Region III',
  },
} satisfies typeof vi;

export const nameMessages = { vi, en };
