import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { ActionButton } from '../components/action-button.tsx';
import { useMessages } from '../language/language-context.tsx';
import { watchForBuild } from '../outbox/service-worker-use.ts';
import { newBuildMessages } from './new-build.messages.ts';
import classes from './new-build.module.css';

/** Offers a newer build that is installed and waits. Nothing is reloaded unasked, nor what is being written without a second word. */
export function NewBuild() {
  const texts = useMessages(newBuildMessages);
  const [step, setStep] = useState<'none' | 'offered' | 'asking'>('none');
  const isWriting = useWriting();
  useEffect(
    () =>
      watchForBuild(() => {
        setStep('offered');
      }),
    [],
  );
  if (step === 'none') return null;
  const reload = () => {
    if (step === 'offered' && isWriting()) setStep('asking');
    else window.location.reload();
  };
  return (
    <div className={`${classes.offer ?? ''} screen-only`} role="status">
      <p>{step === 'asking' ? texts.unsaved : texts.ready}</p>
      <ActionButton onClick={reload}>{step === 'asking' ? texts.anyway : texts.reload}</ActionButton>
      <ActionButton
        onClick={() => {
          setStep('none');
        }}
      >
        {texts.later}
      </ActionButton>
    </div>
  );
}

/** Whether somebody wrote on this page since it was opened. */
function useWriting(): () => boolean {
  const { pathname } = useLocation();
  const hasWritten = useRef(false);
  useEffect(() => {
    hasWritten.current = false;
    const hear = () => {
      hasWritten.current = true;
    };
    document.addEventListener('input', hear);
    return () => {
      document.removeEventListener('input', hear);
    };
  }, [pathname]);
  return () => hasWritten.current;
}
