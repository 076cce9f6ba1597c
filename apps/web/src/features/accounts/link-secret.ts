import { useState } from 'react';
import { useLocation } from '@tanstack/react-router';

/** The secret of a link, from the fragment of the address, which no server and no log sees. */
export function useLinkSecret(): string {
  const { hash } = useLocation();
  return useState(hash)[0];
}
