import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { client } from '@/api/client';
import type { Problem } from '@/api/problem';
import type { Schema } from '@/api/types';

export type SetUpChoices = Schema<'SetUpChoices'>;

/** What can be chosen; asked with the one-time token in the body, so that it stands in no address. */
export function useChoices(
  token: string,
  asked: { county?: string; divisionCode?: string } = {},
): UseQueryResult<SetUpChoices, Problem> {
  return useQuery<SetUpChoices, Problem>({
    queryKey: ['set-up', token, asked.county ?? null, asked.divisionCode ?? null],
    queryFn: async ({ signal }) => {
      const body = { token, county: asked.county ?? null, divisionCode: asked.divisionCode ?? null };
      const { data } = await client.POST('/api/v1/set-up/choices', { body, signal });
      return data as SetUpChoices;
    },
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: Infinity,
  });
}
