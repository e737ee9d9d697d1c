import { useTranslation } from 'react-i18next';
import { useSeconds } from './use-seconds';

/** While the solver works: that it does, and for how long. */
export function SolvingNote({ isRunning }: { isRunning: boolean }) {
  const { t } = useTranslation('pairing');
  const seconds = useSeconds(isRunning);
  if (!isRunning) return null;
  return (
    <div className="solving-note" role="status">
      <progress aria-label={t('proposal.solve')} />
      <span>{t('proposal.solving', { seconds })}</span>
    </div>
  );
}
