const vi = {
  title: 'Kênh và hình thức',
  lead: 'Thông tin đi bằng đường nào. Kênh gắn với địa bàn và kênh diện rộng luôn đứng riêng: chỉ kênh gắn với địa bàn mới làm một xã được tính là đã tiếp cận.',
  sections: {
    channels: 'Kênh',
    forms: 'Hình thức',
    languages: 'Ngôn ngữ',
    broadcasts: 'Phát thanh, phát sóng',
    ways: 'Lồng ghép, phối hợp và cách làm',
  },
  onSite: 'Gắn với địa bàn: số hoạt động theo kênh, kèm số buổi, cuộc.',
  wide: 'Diện rộng: số hoạt động theo kênh, kèm lượt xem. Không tính là đã đến xã nào.',
  forms: 'Số hoạt động theo hình thức.',
  diversity: (figure: string) => `Độ đa dạng hình thức: ${figure} (số hình thức nếu dùng đều nhau)`,
  languages: 'Số hoạt động theo ngôn ngữ, kèm phút phát. Một hoạt động có thể dùng nhiều ngôn ngữ.',
  broadcasts: 'Lượt phát thanh, phát sóng theo tháng, kèm thời lượng.',
  ways: 'Số hoạt động có ghi từng đặc điểm: lồng ghép, phối hợp, hướng đến cơ sở, đổi mới… Một hoạt động có thể có nhiều đặc điểm.',
};

const en = {
  title: 'Channels and forms',
  lead: 'By which ways information travels. Place-bound and area-wide channels always stand apart: only place-bound work makes a commune count as reached.',
  sections: {
    channels: 'Channels',
    forms: 'Forms',
    languages: 'Languages',
    broadcasts: 'Broadcasts',
    ways: 'Integrated, joint, and how it was done',
  },
  onSite: 'Place-bound: activities by channel, with their sessions.',
  wide: 'Area-wide: activities by channel, with their views. They reach no commune by themselves.',
  forms: 'Activities by form.',
  diversity: (figure: string) => `Diversity of forms: ${figure} (as many forms, were all used alike)`,
  languages: 'Activities by language, with minutes on air. An activity may use several.',
  broadcasts: 'Broadcast runs by month, with their minutes.',
  ways: 'Activities with each mark: integrated, joint, aimed at the grassroots, renewed … An activity may carry several.',
} satisfies typeof vi;

export const channelsMessages = { vi, en };
