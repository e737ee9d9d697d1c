import { useTranslation } from 'react-i18next';
import { Money } from '@/ui/money';
import type { CommitmentView } from './types';

/** What is promised in one line: kind, words, and how much. */
export function PromiseText({ commitment }: { commitment: CommitmentView }) {
  const { t } = useTranslation('pairing');
  const { kind, text, amount, quantity, unit } = commitment;
  return (
    <span>
      {`${t(`commitment.kinds.${kind}`)}：${text} `}
      {amount !== null && <Money fen={amount} />}
      {quantity !== null && `${quantity} ${unit ?? ''}`}
    </span>
  );
}
