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
  onSite: 'Gắn với địa bàn: số hoạt động theo kênh, kèm số buổi, cuộc. Cùng thang với diện rộng.',
  wide: 'Diện rộng: số hoạt động theo kênh, kèm lượt xem. Không tính là đã đến xã nào. Cùng thang với gắn với địa bàn.',
  forms: 'Số hoạt động theo hình thức.',
  diversity: (figure: string) => `Độ đa dạng hình thức: ${figure} (như thể từng ấy hình thức được dùng đều nhau)`,
  diversityUnknown: (unknown: string, all: string) =>
    `Chưa kết luận được độ đa dạng hình thức: ${unknown} trên ${all} hình thức chưa báo cáo hoặc chưa rõ`,
  languages: 'Số hoạt động theo ngôn ngữ, kèm phút phát. Một hoạt động có thể dùng nhiều ngôn ngữ.',
  broadcasts: 'Lượt phát thanh, phát sóng theo tháng, kèm thời lượng.',
  ways: 'Số hoạt động có ghi từng đặc điểm: lồng ghép, phối hợp, hướng đến cơ sở, đổi mới… Một hoạt động có thể có nhiều đặc điểm.',
  unstated: {
    languages: (share: string) => `${share} hoạt động không nêu ngôn ngữ`,
    ways: (share: string) => `${share} hoạt động không nêu đặc điểm nào`,
  },
  ofAll: (share: string) => `${share} tổng số hoạt động`,
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
  onSite: 'Place-bound: activities by channel, with their sessions. One scale with area-wide.',
  wide: 'Area-wide: activities by channel, with their views. They reach no commune by themselves. One scale with place-bound.',
  forms: 'Activities by form.',
  diversity: (figure: string) => `Diversity of forms: ${figure} (as if that many forms were used equally)`,
  diversityUnknown: (unknown: string, all: string) =>
    `How diverse forms were cannot be told: ${unknown} of ${all} are not reported or not known`,
  languages: 'Activities by language, with minutes on air. An activity may use several.',
  broadcasts: 'Broadcast runs by month, with their minutes.',
  ways: 'Activities with each mark: integrated, joint, aimed at the grassroots, renewed … An activity may carry several.',
  unstated: {
    languages: (share: string) => `${share} of activities name no language`,
    ways: (share: string) => `${share} of activities carry no mark`,
  },
  ofAll: (share: string) => `${share} of all`,
} satisfies typeof vi;

export const channelsMessages = { vi, en };
