import type { Schema } from '@/api/types';
import type { Tone } from '@/ui/status-tag';

export type Candidate = Schema<'CandidateView'>;
type Stage = Schema<'DevelopmentStage'>;

export const stages = ['applicant', 'activist', 'target', 'probationary', 'ended'] as const;
export const levels = ['senior', 'middle', 'frontLine'] as const;

export const stageTones: Record<Stage, Tone> = {
  applicant: 'neutral',
  activist: 'info',
  target: 'warning',
  probationary: 'success',
  ended: 'neutral',
};

/** 6667 of ten thousand as 66.7%. */
export const share = (basisPoints: number) => `${(basisPoints / 100).toFixed(1)}%`;
