import type { Schema } from '@/api/types';

/** One step of the procedure, as a pack writes it. */
export interface PolicyStep {
  kind: Schema<'StepKind'>;
  by: Schema<'StepLevel'>;
  days: number;
  investigators?: number;
  vote?: Schema<'VoteRule'>;
  length?: number;
  workingDays?: boolean;
  places?: string[];
}

/** The parts of a pack that recognition owns; other modules' sections stand beside them. */
export interface PolicyDocument {
  basis: string;
  eligibility: Schema<'EligibilityPolicy'>;
  tiers: Schema<'TierPolicy'>[];
  recognition: { steps: PolicyStep[]; deadline: { days: number }; entitlementMonths: number };
}

export interface Difference {
  path: string;
  before: string;
  after: string;
}

/** Every value of a document by its path: `recognition.steps.2.days`. */
function leaves(value: unknown, path: string, into: Map<string, string>): Map<string, string> {
  if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value))
      leaves(inner, path === '' ? key : `${path}.${key}`, into);
  else into.set(path, String(value));
  return into;
}

/** What one version says otherwise than another, in the order of the newer one. */
export function compare(before: unknown, after: unknown): Difference[] {
  const [old, now] = [leaves(before, '', new Map()), leaves(after, '', new Map())];
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((path) => ({ path, before: old.get(path) ?? '—', after: now.get(path) ?? '—' }))
    .filter((one) => one.before !== one.after);
}
