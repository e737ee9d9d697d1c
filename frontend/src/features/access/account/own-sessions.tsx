import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DateText } from '@/ui/date-text';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { StatusTag } from '@/ui/status-tag';
import { deviceName } from './device-name';

/** A phone that was lost or a desk that was left can be signed out from here. */
export function OwnSessions() {
  const { t } = useTranslation('access');
  const { t: tc } = useTranslation();
  const query = useGet('/api/v1/sessions');
  const end = useCommand('delete', '/api/v1/sessions/{sessionId}', { success: t('account.ended') });
  return (
    <Card title={t('account.sessions')} flush>
      <QueryView query={query}>
        {(sessions) => (
          <SmallTable
            label={t('account.sessions')}
            head={[
              t('account.device'),
              t('account.source'),
              t('account.started'),
              t('account.lastSeen'),
              tc('table.actions'),
            ]}
            rows={sessions.map(({ id, device, source, startedAt, lastSeenAt, current }) => ({
              key: id,
              cells: [
                deviceName(device),
                source,
                <DateText key="started" value={startedAt} />,
                <DateText key="seen" value={lastSeenAt} />,
                current ? (
                  <StatusTag key="current" tone="success">
                    {t('account.thisOne')}
                  </StatusTag>
                ) : (
                  <Button
                    key="end"
                    size="small"
                    aria-label={`${t('account.end')}：${deviceName(device)}`}
                    onClick={() =>
                      void end.run({ params: { path: { sessionId: id } } }).catch(() => undefined)
                    }
                  >
                    {t('account.end')}
                  </Button>
                ),
              ],
            }))}
          />
        )}
      </QueryView>
    </Card>
  );
}
