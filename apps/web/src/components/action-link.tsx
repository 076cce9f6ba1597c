import type { AnchorHTMLAttributes } from 'react';
import classes from './action-button.module.css';

/** A link that looks like a quiet button: what it leads to is no page. */
export function ActionLink({ className, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a className={`${classes.button ?? ''} ${className ?? ''}`} {...rest} />;
}
