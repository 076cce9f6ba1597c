const vi = {
  zero: 'Không có hoạt động nào ở mục này, nên không có gì để mở.',
  missing: 'Báo cáo chưa về, nên chưa có hoạt động nào để mở.',
  not_known: 'Chưa ghi nhận hoạt động nào và không có báo cáo nào đến hạn, nên không có gì để mở.',
  hidden: 'Con số ở mục này được ẩn, nên hoạt động của mục cũng không mở được.',
  not_applicable: 'Mục này không đếm hoạt động, nên không có gì để mở.',
};

const en = {
  zero: 'There are no activities here, so there is nothing to show.',
  missing: 'Reports are missing here, so there are no activities to show yet.',
  not_known: 'No activity is recorded and no report was due, so there is nothing to show.',
  hidden: 'The figure is hidden here, so its activities cannot be shown either.',
  not_applicable: 'Activities are not counted here, so there is nothing to show.',
} satisfies typeof vi;

export const noRecordsMessages = { vi, en };
