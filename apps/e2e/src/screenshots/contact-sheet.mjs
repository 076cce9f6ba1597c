import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const PICTURE = /^(\w+)-(\w+)-(\d+-\w+|print)(?:-\d+)?\.png$/;

/** Writes the pictures of a screen side by side: a row for each amount of data and language, a column for each look. */
export async function writeContactSheet(folder, screen) {
  const shots = (await readdir(folder)).toSorted().flatMap((file) => {
    const [, amount, lang, look] = PICTURE.exec(file) ?? [];
    return look === undefined ? [] : [{ file, amount, lang, look }];
  });
  const looks = [...new Set(shots.map(({ look }) => look))];
  const rows = [...new Set(shots.map(({ amount, lang }) => `${amount} ${lang}`))];
  const cell = (row, look) => {
    const found = shots.filter((shot) => `${shot.amount} ${shot.lang}` === row && shot.look === look);
    return `<td>${found.map(({ file }) => `<a href="${file}"><img src="${file}" alt="${row} ${look}" loading="lazy"></a>`).join('')}</td>`;
  };
  await writeFile(
    path.join(folder, 'index.html'),
    pageOf(
      `${screen.name}: ${screen.path}`,
      `<table><tr><th></th>${looks.map((look) => `<th>${look}</th>`).join('')}</tr>${rows
        .map((row) => `<tr><th>${row}</th>${looks.map((look) => cell(row, look)).join('')}</tr>`)
        .join('')}</table>`,
    ),
  );
}

/** Writes the list of all contact sheets. */
export async function writeIndex(folder, screens) {
  const items = screens.map(
    ({ name, path: address }) => `<li><a href="${name}/index.html">${name}</a> ${address}</li>`,
  );
  await writeFile(path.join(folder, 'index.html'), pageOf('Lan Tỏa', `<ul>${items.join('')}</ul>`));
}

function pageOf(title, body) {
  return `<!doctype html><meta charset="utf-8"><title>${title}</title><style>body{font:14px sans-serif;background:#888}td{vertical-align:top}img{max-width:420px;max-height:900px;display:block;margin:2px}</style><h1>${title}</h1>${body}`;
}
