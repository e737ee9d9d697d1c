import { useTranslation } from 'react-i18next';
import { DateText } from '@/ui/date-text';
import type { Line } from './types';

/** Who received it, how and when; or why it went back. */
export function OutcomeText({ line }: { line: Line }) {
  const { t } = useTranslation('campaigns');
  if (line.state === 'listed')
    return line.visitId === null ? <>—</> : <span className="muted">{t('lines.visited')}</span>;
  const corrected = line.corrections.length > 0 && (
    <span className="muted"> {t('lines.corrected', { count: line.corrections.length })}</span>
  );
  if (line.state !== 'given')
    return (
      <>
        {line.closeReason}
        {corrected}
      </>
    );
  return (
    <>
      {line.receiver === null ? t('lines.himself') : `${line.receiver}（${line.relation ?? ''}）`}
      {line.means !== null && ` · ${t(`receipt.meansOf.${line.means}`)}`}
      {line.cardTail !== null && ` *${line.cardTail}`} · <DateText value={line.closedOn} />
      {corrected}
    </>
  );
}
