import { useEffect, useState } from 'react';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import type { Json } from './policy-document';

const pause = 600;

/** What the server finds wrong with a document, asked when typing stops; `unknown` where it could not be asked. */
export type Finding = Schema<'PolicyError'>;
export type Check = { state: 'checking' | 'unknown' } | { state: 'checked'; findings: Finding[] };

export function usePolicyCheck(document: Json | undefined): Check {
  const [answer, setAnswer] = useState<{ of: Json | undefined; check: Check }>();
  const { run } = useCommand('post', '/api/v1/policies/check', { invalidates: [], quiet: true });

  useEffect(() => {
    if (document === undefined) return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      run({ body: { document } }).then(
        ({ errors }) =>
          isCurrent && setAnswer({ of: document, check: { state: 'checked', findings: errors } }),
        () => isCurrent && setAnswer({ of: document, check: { state: 'unknown' } }),
      );
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
    // One document, one question; the command itself is another function at each render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [document]);

  return answer !== undefined && answer.of === document ? answer.check : { state: 'checking' };
}
