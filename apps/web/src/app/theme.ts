import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { ON_SEQUENTIAL, SEQUENTIAL, SILENT, SURFACES } from '../figures/palette.ts';

const teal: MantineColorsTuple = [
  '#e4f0f0',
  '#cfe4e4',
  '#a5cfd1',
  '#7cc9cd',
  '#4fa5aa',
  '#2b858c',
  '#0b5d66',
  '#0a545c',
  '#084850',
  '#063a41',
];

export const theme = createTheme({
  fontFamily: "'Be Vietnam Pro', 'Lan Toa fallback', system-ui, sans-serif",
  headings: { fontFamily: "'Be Vietnam Pro', 'Lan Toa fallback', system-ui, sans-serif", fontWeight: '600' },
  colors: { teal },
  primaryColor: 'teal',
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  defaultRadius: 3,
  focusRing: 'auto',
  cursorType: 'pointer',
});

function colourVariables(scheme: 'light' | 'dark'): Record<string, string> {
  const surfaces = Object.entries(SURFACES[scheme]).map(([name, colour]) => [`--${kebab(name)}`, colour] as const);
  const steps = SEQUENTIAL[scheme].flatMap((colour, step) => [
    [`--seq-${String(step)}`, colour] as const,
    [`--on-seq-${String(step)}`, ON_SEQUENTIAL[scheme][step] ?? SURFACES[scheme].ink] as const,
  ]);
  const silent = SILENT[scheme].map((colour, step) => [`--silent-${String(step)}`, colour] as const);
  return Object.fromEntries([...surfaces, ...steps, ...silent]);
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The palette as CSS variables, and Mantine's own surfaces set to it. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const mantine = (scheme: 'light' | 'dark') => ({
    '--mantine-color-body': SURFACES[scheme].paper,
    '--mantine-color-text': SURFACES[scheme].ink,
    '--mantine-color-dimmed': SURFACES[scheme].quiet,
    '--mantine-color-placeholder': SURFACES[scheme].quiet,
    '--mantine-color-default-border': SURFACES[scheme].frame,
    '--mantine-color-error': SURFACES[scheme].mark,
  });
  return {
    variables: {},
    light: { ...colourVariables('light'), ...mantine('light') },
    dark: { ...colourVariables('dark'), ...mantine('dark') },
  };
};
