import { useState } from 'react';
import { useMessages } from '../language/language-context.tsx';
import { ActionButton } from './action-button.tsx';
import { Notice } from './notice.tsx';
import { shownOnceMessages } from './shown-once.messages.ts';
import classes from './shown-once.module.css';

interface ShownOnceProps {
  readonly title: string;
  readonly text: string;
  readonly secret: string;
}

/** Something that the server tells a single time: to be copied now. */
export function ShownOnce({ title, text, secret }: ShownOnceProps) {
  const texts = useMessages(shownOnceMessages);
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    // Without a clipboard (plain http on another host) the text is still there to be marked by hand.
    void navigator.clipboard.writeText(secret).then(
      () => {
        setCopied(true);
      },
      () => undefined,
    );
  };
  return (
    <Notice kind="success" title={title}>
      <p>{text}</p>
      <div className={classes.secret}>
        <code>{secret}</code>
        <ActionButton onClick={copy}>{isCopied ? texts.copied : texts.copy}</ActionButton>
      </div>
    </Notice>
  );
}
