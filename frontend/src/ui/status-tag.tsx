import type { ReactNode } from 'react';
import './status-tag.css';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

export function StatusTag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`status-tag ${tone}`}>{children}</span>;
}
