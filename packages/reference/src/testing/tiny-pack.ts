import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadReferencePack } from '../load-reference-pack.ts';
import { PackFaultsError, type PackFault } from '../files/pack-faults-error.ts';

export type PackTables = Record<string, string>;

const AREAS: PackTables = {
  'pack.csv': `pack,version,vi,en,province
bac-thu,3,Tỉnh Bắc Thử,Bắc Thử province,99@2020-01-01
`,
  'units.csv': `unit,code,name,kind,level,parent,valid_from,valid_to,lon,lat,synonyms,source
99@2020-01-01,99,Bắc Thử,tinh,province,,2020-01-01,,,,,invented
901@2020-01-01,901,Thử Giang,huyen,district,99@2020-01-01,2020-01-01,2024-12-31,,,,invented
90001@2020-01-01,90001,Đồng Thử,xa,commune,901@2020-01-01,2020-01-01,2024-12-31,106.1,21.5,,invented
90002@2020-01-01,90002,Yên Thử,xa,commune,901@2020-01-01,2020-01-01,2024-12-31,106.2,21.6,,invented
90003@2020-01-01,90003,Thử Giang,thi_tran,commune,901@2020-01-01,2020-01-01,2024-12-31,106.3,21.7,TT Thử,invented
90001@2025-01-01,90001,Hòa Thử,xa,commune,99@2020-01-01,2025-01-01,,106.1,21.5,,invented
90003@2025-01-01,90003,Thử Giang,xa,commune,99@2020-01-01,2025-01-01,,106.3,21.7,,invented
`,
  'transitions.csv': `from,to,on,part,weight,weight_basis,source
90001@2020-01-01,90001@2025-01-01,2025-01-01,whole,1,whole unit,invented
90002@2020-01-01,90001@2025-01-01,2025-01-01,partial,0.3,people,invented
90002@2020-01-01,90003@2025-01-01,2025-01-01,partial,0.7,people,invented
90003@2020-01-01,90003@2025-01-01,2025-01-01,whole,1,whole unit,invented
`,
  'bases.csv': `base,vi,en,valid_from,valid_to,units,source
BT_3,3 xã,3 communes,,2024-12-31,3,invented
BT_2,2 xã,2 communes,2025-01-01,,2,invented
`,
  'class-bases.csv': `basis,vi,en,source
measured,Đo trên bản đồ,Measured on the map,invented
`,
  'class-memberships.csv': `area_class,unit,valid_from,valid_to,status,basis
border,90001@2020-01-01,,2022-12-31,local,measured
border,90001@2020-01-01,2023-01-01,,official,measured
`,
  'populations.csv': `unit,group,as_of,people,status,source
90001@2020-01-01,all,2019-04-01,1200,census,invented
90001@2020-01-01,pupils,2019-04-01,300,estimate,invented
`,
};

const LISTS_AND_MANDATE: PackTables = {
  'codes.csv': `list,code,vi,en,parent,sensitive,valid_from,valid_to,synonyms,attributes,source
topic,drug_prevention,phòng ma túy,drug prevention,,,,,PCMT,,invented
topic,crime_prevention,phòng tội phạm,crime prevention,,,,,,,invented
subtopic,street_crime,tội phạm đường phố,street crime,crime_prevention,,,,,,invented
plan,plan_drugs,kế hoạch ma túy,drug plan,,,,,,,invented
area_class,border,biên giới,border,,,,,,,invented
target_group,pupils,học sinh,pupils,,,,,,,invented
target_group,at_risk,người có nguy cơ,at risk,,1,,,,smallBelow=10,invented
channel,radio,phát thanh,radio,,,,,,reachBasis=area_wide,invented
activity_type,session,buổi nói chuyện,session,,,,,,,invented
actor,office,phòng văn hóa,culture office,,,,,,,invented
actor,station,đài xã,commune radio,,,,,,,invented
setting,school,trường học,school,,,,,,,invented
observance,june,tháng sáu,June,,,,,,window=06-01..06-30;linkWindow=06-01..06-30,invented
duty,organise_outreach,tổ chức tuyên truyền,organise outreach,,,,,,,invented
duty,urge_and_guide,đôn đốc,urge and guide,,,,,,,invented
duty,observance_plan,kế hoạch hưởng ứng,plan the observance,,,,,,,invented
directive_status,issued,đã ban hành,issued,,,,,,,invented
directive_flag,odd_symbol,ký hiệu lạ,odd symbol,,,,,,,invented
recipient_role,for_action,để thực hiện,for action,,,,,,,invented
`,
  'organisations.csv': `organisation,vi,en,actor,area,valid_from,valid_to,synonyms,source
office:901,Phòng Văn hóa huyện Thử Giang,Culture office of Thử Giang,office,901@2020-01-01,,2024-12-31,Phòng VH Thử Giang,invented
station:90001,Đài xã Đồng Thử,Đồng Thử radio,station,90001@2020-01-01,2021-01-01,2024-12-31,,invented
`,
  'plans.csv': `plan,number,date,issuer,title_vi,title_en,topic,flags,source
plan_drugs,1/KH,2023-02-01,Ủy ban,phòng ma túy,on drugs,drug_prevention,odd_symbol,invented
`,
  'directives.csv': `directive,number,symbol,date,date_precision,status,subject_vi,subject_en,force,topics,plans,addressees,source
dir_1,7,CV-VH,2023-03-05,day,issued,V/v tuyên truyền,On outreach,request,drug_prevention,plan_drugs,office:901,invented
`,
  'directive-recipients.csv': `directive,role,vi,source
dir_1,for_action,Như trên,invented
`,
  'duties.csv': `duty,directive,bearer,topic,observance,over,source
organise_outreach,dir_1,office:901,drug_prevention,,,invented
urge_and_guide,dir_1,office:901,,,station,invented
observance_plan,dir_1,actor:office,,june,,invented
`,
  'priorities.csv': `topic,list,code,source
drug_prevention,area_class,border,invented
`,
  'targets.csv': `plan,measure,unit,from,to,value,basis,source
plan_drugs,COMMUNE_COVERAGE,,2023-01-01,2023-12-31,0.9,1/KH,invented
plan_drugs,SESSIONS,90001@2020-01-01,2023-04-01,2023-06-30,12,1/KH,invented
`,
};

/** An invented province of one district and three communes, of which one is split and the rest merged in 2025. */
export function tinyPack(): PackTables {
  return { ...AREAS, ...LISTS_AND_MANDATE };
}

/** Writes the tables to a folder of their own for as long as `use` needs it. */
export async function withPackFolder<Result>(
  tables: PackTables,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'lantoa-pack-'));
  try {
    await Promise.all(Object.entries(tables).map(([file, text]) => writeFile(join(folder, file), text)));
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The tiny pack with some text of one table replaced; the text must be there. */
export function changed(file: string, from: string, to: string, tables: PackTables = tinyPack()): PackTables {
  const text = tables[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
  return { ...tables, [file]: text.replace(from, to) };
}

/** The faults that loading these tables is refused with; none when it loads. */
export async function faultsOf(tables: PackTables): Promise<readonly PackFault[]> {
  return withPackFolder(tables, async (folder) => {
    try {
      await loadReferencePack(folder);
      return [];
    } catch (error) {
      if (error instanceof PackFaultsError) return error.faults;
      throw error;
    }
  });
}
