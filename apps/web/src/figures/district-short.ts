/** "Huyện Cao Lộc" stands in drawings as "Cao Lộc". */
export function districtShort(label: string): string {
  return label.replace(/^(huyện|thành phố|thị xã|district of|city of)\s+/i, '').replace(/\s+(district|city)$/i, '');
}
