import { asProblem } from './problem';

/** What the API layer has to tell the shell without knowing it. */
export type Signal =
  | { kind: 'success'; text: string }
  | { kind: 'error'; text: string }
  | { kind: 'conflict'; reload: () => void }
  | { kind: 'signedOut' };

const listeners = new Set<(signal: Signal) => void>();

export function emit(signal: Signal) {
  listeners.forEach((listener) => listener(signal));
}

/** Says why something that was asked for did not happen. */
export const emitProblem = (failure: unknown) => emit({ kind: 'error', text: asProblem(failure).message });

export function onSignal(listener: (signal: Signal) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
