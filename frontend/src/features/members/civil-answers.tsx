import { useTranslation } from 'react-i18next';
import { StatusTag } from '@/ui/status-tag';
import type { Person } from './types';
import { WithdrawAnswer } from './withdraw-answer';

const tones = { pending: 'warning', granted: 'success', refused: 'neutral' } as const;

/** On a person's file: what civil affairs answered about the allowance, and from which day it is paid. */
export function CivilAnswers({ person }: { person: Person }) {
  const { t } = useTranslation('members');
  return person.civilReferrals.map((referral) => (
    <div key={referral.id}>
      <StatusTag tone={tones[referral.outcome]}>{t(`gap.outcome.${referral.outcome}`)}</StatusTag>{' '}
      {referral.grantedFrom !== null && t('gap.since', { date: referral.grantedFrom })}{' '}
      <span className="muted">
        {referral.answeredOn === null
          ? t('gap.referredOn', { date: referral.referredOn })
          : t('gap.saidOn', { date: referral.answeredOn })}{' '}
        {referral.answer}
      </span>{' '}
      {referral.outcome !== 'pending' && person.mergedInto === null && (
        <WithdrawAnswer referral={referral} name={person.name} />
      )}
    </div>
  ));
}
