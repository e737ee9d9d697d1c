import { Button, QRCode } from 'antd';
import { useTranslation } from 'react-i18next';
import { emit } from '@/api/signals';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { QueryView } from '@/ui/query-view';

/** The address by which anybody answers: to copy, and to print on a notice. */
export function LinkCard({ id, isAsked }: { id: string; isAsked: boolean }) {
  const { t } = useTranslation('questionnaires');
  const query = useGet('/api/v1/questionnaires/{questionnaireId}/link', {
    params: { path: { questionnaireId: id } },
  });
  return (
    <Card title={t('link')}>
      <QueryView query={query}>{({ code }) => <Address code={code} isAsked={isAsked} />}</QueryView>
    </Card>
  );
}

function Address({ code, isAsked }: { code: string; isAsked: boolean }) {
  const { t } = useTranslation('questionnaires');
  const { t: common } = useTranslation();
  const address = `${globalThis.location.origin}/public/questionnaire/${code}`;
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    emit({ kind: 'success', text: t('copied') });
  };
  return (
    <div className="row link-card">
      <QRCode value={address} size={160} aria-label={t('link')} />
      <div className="stack">
        <p className="link-address">{address}</p>
        <div className="row no-print">
          <Button onClick={() => void copy()}>{common('action.copy')}</Button>
          <a className="button" href={address} target="_blank" rel="noreferrer">
            {t('preview')}
          </a>
        </div>
        <p className="muted">{t(isAsked ? 'linkHint' : 'linkIdle')}</p>
      </div>
    </div>
  );
}
