import { client } from '@/api/client';
import type { Schema } from '@/api/types';
import type { Case } from '../case';

/** What may be done to several cases at once: the same words for all, each case an act of its own. */
export const bulkActs = ['decideByDepartment', 'postNotice', 'sendWrittenNotice', 'fileCase'] as const;

export type BulkAct = (typeof bulkActs)[number];

/** At most so many at once: each is looked at before. */
export const mostAtOnce = 50;

export interface BulkValues {
  text?: string;
  hotline?: string;
  receivingUnit?: string;
  delivery?: string;
  before?: string;
  number?: number;
  after?: string;
}

/** The reference of the case at this place among those that are filed together. */
export const referenceAt = ({ before = '', number = 1, after = '' }: BulkValues, index: number) =>
  `${before}${number + index}${after}`;

/** Only what the server itself would let the user do now. */
export const mayDo = (act: BulkAct, shown: Case) =>
  shown.actions.includes(act) &&
  (act !== 'decideByDepartment' || (shown.tier !== null && shown.amount !== null)) &&
  (act !== 'postNotice' || shown.notices.every(({ state }) => state !== 'posted' && state !== 'objected'));

/** Does it to one case, as it was looked at: if somebody changed it meanwhile it is refused. */
export function doTo(act: BulkAct, shown: Case, values: BulkValues, index: number): Promise<unknown> {
  const params = { path: { caseId: shown.id } };
  const headers = { 'If-Match': `"${shown.version}"` };
  switch (act) {
    case 'decideByDepartment': {
      const judgement: Schema<'Judgement'> = {
        outcome: 'approve',
        text: values.text ?? '',
        tier: shown.tier,
        amount: shown.amount,
      };
      return client.POST('/api/v1/cases/{caseId}/department-decision', {
        params,
        headers,
        body: { judgement },
      });
    }
    case 'postNotice': {
      const body = { hotline: values.hotline ?? '', receivingUnit: values.receivingUnit ?? '' };
      return client.POST('/api/v1/cases/{caseId}/notice', { params, headers, body });
    }
    case 'sendWrittenNotice':
      return client.POST('/api/v1/cases/{caseId}/written-notice', {
        params,
        headers,
        body: { delivery: values.delivery ?? '' },
      });
    case 'fileCase':
      return client.POST('/api/v1/cases/{caseId}/filing', {
        params,
        headers,
        body: { reference: referenceAt(values, index) },
      });
  }
}
