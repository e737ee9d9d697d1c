import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from './client';
import { IdempotencyKeys } from './idempotency';
import { asProblem, type Problem } from './problem';
import { emit } from './signals';
import type { Answer, CommandInput, Method, PathsWith } from './types';
import { getKey } from './use-get';

type CommandMethod = Exclude<Method, 'get'>;

interface CommandOptions<Result> {
  /** Said to the user when the command went through. */
  success?: string | ((result: Result) => string);
  /** Reads that the command makes stale; all of them unless told, for a command often reaches other modules. */
  invalidates?: readonly PathsWith<'get'>[];
  /** Screens that show the problem themselves (forms do) turn the message off. */
  quiet?: boolean;
}

export interface Command<Input, Result> {
  /** Runs the command. `version` is the version of the aggregate that the user has seen (`If-Match`). */
  run: (input: Input, version?: number) => Promise<Result>;
  isRunning: boolean;
  problem: Problem | null;
  reset: () => void;
}

/** One command of the API: sends the CSRF token and an idempotency key, makes reads stale, says how it went. */
export function useCommand<M extends CommandMethod, P extends PathsWith<M>>(
  method: M,
  path: P,
  options: CommandOptions<Answer<P, M>> = {},
): Command<CommandInput<P, M>, Answer<P, M>> {
  const cache = useQueryClient();
  const [keys] = useState(() => new IdempotencyKeys());
  const { success, invalidates, quiet } = options;

  const refresh = () =>
    invalidates === undefined
      ? cache.invalidateQueries()
      : Promise.all(invalidates.map((read) => cache.invalidateQueries({ queryKey: getKey(read) })));

  const mutation = useMutation<
    Answer<P, M>,
    Problem,
    { input: CommandInput<P, M>; version: number | undefined }
  >({
    mutationFn: ({ input, version }) => send(method, path, input, keys.keyFor(input), version),
    onSuccess: async (result) => {
      keys.settle();
      if (success !== undefined)
        emit({ kind: 'success', text: typeof success === 'function' ? success(result) : success });
      await refresh();
    },
    onError: (error) => {
      keys.settle(error);
      const problem = asProblem(error);
      if (problem.isStale) emit({ kind: 'conflict', reload: () => void refresh() });
      else if (quiet !== true && !problem.isSignedOut) emit({ kind: 'error', text: problem.message });
    },
  });

  return {
    run: (input, version) => mutation.mutateAsync({ input, version }),
    isRunning: mutation.isPending,
    problem: mutation.error,
    reset: mutation.reset,
  };
}

async function send<M extends CommandMethod, P extends PathsWith<M>>(
  method: M,
  path: P,
  input: CommandInput<P, M>,
  idempotencyKey: string,
  version: number | undefined,
): Promise<Answer<P, M>> {
  const request = client.request as unknown as (
    method: M,
    path: P,
    init: object,
  ) => Promise<{ data: Answer<P, M> }>;
  const headers = {
    'Idempotency-Key': idempotencyKey,
    ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
  };
  const { data } = await request(method, path, { ...input, headers });
  return data;
}
