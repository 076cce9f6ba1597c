import { createRequire } from 'node:module';
import path from 'node:path';

const folder = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));

/** Tinos: as wide as Times New Roman, with every Vietnamese mark, and free. */
export const FONTS = {
  loadSystemFonts: false,
  fontFiles: [
    path.join(folder, '400Regular', 'Tinos_400Regular.ttf'),
    path.join(folder, '700Bold', 'Tinos_700Bold.ttf'),
  ],
  defaultFontFamily: 'Tinos',
};
