import type { Dimension, DimensionInfo } from '../contract.ts';

type Entry = readonly [vi: string, en: string, multiValued: boolean, sensitive?: boolean];

const ENTRIES: Readonly<Record<Dimension, Entry>> = {
  TOPIC: ['Nội dung', 'Topic', true],
  SUBTOPIC: ['Nội dung chi tiết', 'Subtopic', true],
  TOPIC_ROLE: ['Vai trò của nội dung', 'Topic role', true],
  PLAN: ['Kế hoạch', 'Plan', true],
  PROVINCE: ['Tỉnh', 'Province', false],
  DISTRICT: ['Huyện, thành phố', 'District', true],
  FORMER_DISTRICT: ['Huyện, thành phố trước 1/7/2025', 'Former district', true],
  COMMUNE: ['Xã, phường, thị trấn', 'Commune', true],
  VILLAGE: ['Thôn, bản', 'Village', false],
  PEER_GROUP: ['Nhóm so sánh', 'Peer group', true],
  AREA_CLASS: ['Loại địa bàn', 'Area class', true],
  AREA_CLASS_COMBINATION: ['Tổ hợp loại địa bàn', 'Combination of area classes', true],
  TARGET_GROUP: ['Đối tượng', 'Target group', true, true],
  CHANNEL: ['Kênh', 'Channel', false],
  CHANNEL_GROUP: ['Nhóm kênh', 'Channel group', false],
  ACTIVITY_TYPE: ['Hình thức', 'Activity type', false],
  ACTOR: ['Loại đơn vị thực hiện', 'Kind of actor', false],
  ORGANISATION: ['Đơn vị thực hiện', 'Organisation', false],
  SETTING: ['Địa điểm', 'Setting', false],
  OBSERVANCE: ['Đợt hưởng ứng', 'Observance', true],
  CONTENT_THEME: ['Chủ đề', 'Content theme', true],
  PARTNER: ['Đối tác', 'Partner', true],
  MOVEMENT: ['Phong trào', 'Movement', true],
  CAMPAIGN_LINK: ['Gắn với đợt', 'Campaign link', true],
  FLAG: ['Đặc điểm', 'Flag', true],
  LANGUAGE: ['Ngôn ngữ', 'Language', true],
  PLATFORM: ['Nền tảng', 'Platform', false],
  DAY: ['Ngày', 'Day', false],
  WEEK: ['Tuần', 'Week', false],
  MONTH: ['Tháng', 'Month', false],
  QUARTER: ['Quý', 'Quarter', false],
  HALF_YEAR: ['Nửa năm', 'Half-year', false],
  YEAR: ['Năm', 'Year', false],
  REPORTING_MONTH: ['Tháng báo cáo (15–14)', 'Reporting month (15th to 14th)', false],
  REPORTING_QUARTER: ['Quý báo cáo (15–14)', 'Reporting quarter (15th to 14th)', false],
  REPORTING_HALF_YEAR: ['6 tháng báo cáo (15–14)', 'Reporting half-year (15th to 14th)', false],
  REPORTING_YEAR: ['Năm báo cáo (15–14)', 'Reporting year (15th to 14th)', false],
};

export function dimensionInfo(dimension: Dimension): DimensionInfo {
  const [vi, en, multiValued, sensitive = false] = ENTRIES[dimension];
  return { dimension, vi, en, multiValued, sensitive };
}
