const vi = {
  ready: 'Có bản mới của hệ thống.',
  reload: 'Tải lại',
  later: 'Để sau',
  unsaved: 'Trang này có thể còn phần đang viết chưa lưu; tải lại là mất phần đó.',
  anyway: 'Vẫn tải lại',
};

const en = {
  ready: 'A new version is ready.',
  reload: 'Reload',
  later: 'Later',
  unsaved: 'Something on this page may be half written; reloading loses it.',
  anyway: 'Reload all the same',
} satisfies typeof vi;

export const newBuildMessages = { vi, en };
