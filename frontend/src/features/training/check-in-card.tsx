import { QRCode } from 'antd';
import { useTranslation } from 'react-i18next';
import { Card } from '@/ui/card';
import './training.css';

/** What the organiser shows on the day: whoever has an account scans it and is marked present. */
export function CheckInCard({ code }: { code: string }) {
  const { t } = useTranslation('training');
  const address = `${globalThis.location.origin}/check-in?code=${code}`;
  return (
    <Card title={t('checkIn')}>
      <div className="row" style={{ alignItems: 'center', flexWrap: 'wrap', gap: 24 }}>
        <QRCode value={address} size={180} aria-label={t('checkInAddress', { address })} />
        <div className="stack">
          <p className="check-in-code">{code}</p>
          <p className="muted">{t('checkInHint')}</p>
        </div>
      </div>
    </Card>
  );
}
