import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMessages } from '../../language/language-context.tsx';
import { channelsMessages } from './channels.messages.ts';
import { ChannelFigures } from './channel-figures.tsx';
import classes from './breakdowns.module.css';

/** The figures by channel and form under the choices of the address. */
export function ChannelsPage() {
  const texts = useMessages(channelsMessages);
  const search = useSearch({ from: '/channels' });
  const navigate = useNavigate({ from: '/channels' });
  return (
    <>
      <h1 className={classes.title}>{texts.title}</h1>
      <ChannelFigures
        search={search}
        onChange={(part) => void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false })}
      />
    </>
  );
}
