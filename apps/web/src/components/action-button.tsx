import type { ButtonHTMLAttributes } from 'react';
import classes from './action-button.module.css';

/** A quiet button with an outline, light enough for the first visit. */
export function ActionButton({ className, ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" className={`${classes.button ?? ''} ${className ?? ''}`} {...rest} />;
}
