import type { ReactNode } from 'react';

/** Whether React draws nothing for it: a card on a phone leaves such a fact out. */
export const isEmpty = (content: ReactNode) =>
  content === undefined || content === null || content === '' || typeof content === 'boolean';
