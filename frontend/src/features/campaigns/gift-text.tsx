import { useTranslation } from 'react-i18next';
import { StatusTag } from '@/ui/status-tag';
import type { Line } from './types';

/** The classes that are given for, the others that somebody is in, and why they were put there by hand. */
export function GiftText({ line }: { line: Line }) {
  const { t } = useTranslation('campaigns');
  const named = (counts: boolean) =>
    line.gifts.filter((gift) => gift.counts === counts).map((gift) => t(`classes.${gift.class}`));
  const also = named(false);
  return (
    <>
      {named(true).join('、')}
      {line.sudden && (
        <>
          {' '}
          <StatusTag tone="warning">{t('lines.sudden')}</StatusTag>
        </>
      )}
      {also.length > 0 && <span className="muted"> {t('lines.also', { classes: also.join('、') })}</span>}
      {line.reason !== null && <span className="muted"> {line.reason}</span>}
    </>
  );
}
