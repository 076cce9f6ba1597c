import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useMessages } from '../language/language-context.tsx';
import { shellMessages } from './shell.messages.ts';
import classes from './shell.module.css';

export function SchemeSwitch() {
  const texts = useMessages(shellMessages);
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const label = dark ? texts.toLight : texts.toDark;
  return (
    <button
      type="button"
      className={classes.setting}
      aria-label={label}
      title={label}
      onClick={() => {
        setColorScheme(dark ? 'light' : 'dark');
      }}
    >
      {dark ? <IconSun size={18} aria-hidden /> : <IconMoon size={18} aria-hidden />}
    </button>
  );
}
