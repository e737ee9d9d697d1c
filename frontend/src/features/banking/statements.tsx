import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';

const latest = 50;

/** The bank's files that were taken; one that was taken in error goes, as long as nothing of it is joined. */
export function Statements({ fundId, mayRemove }: { fundId: string; mayRemove: boolean }) {
  const { t } = useTranslation('banking');
  const { can } = useSession();
  const [going, setGoing] = useState<string>();
  const query = useGet('/api/v1/bank-statements', { params: { query: { fundId, size: latest } } });
  const remove = useCommand('delete', '/api/v1/bank-statements/{bankStatementId}', {
    success: t('removed'),
    quiet: true,
  });
  const removes = mayRemove && can('removeBankStatement');
  return (
    <QueryView query={query}>
      {({ items }) =>
        items.length > 0 && (
          <Card flush title={t('statements')}>
            <SmallTable
              label={t('statements')}
              head={[t('file'), t('days'), t('lines'), t('joinedOf'), t('takenBy'), ...(removes ? [''] : [])]}
              rows={items.map(({ id, fileName, from, to, lines, matches, takenByName, takenOn }) => ({
                key: id,
                cells: [
                  fileName,
                  t('fromTo', { from, to }),
                  lines,
                  matches,
                  `${takenByName} ${takenOn}`,
                  ...(removes
                    ? [
                        <Button key="remove" disabled={matches > 0} onClick={() => setGoing(id)}>
                          {t('remove')}
                        </Button>,
                      ]
                    : []),
                ],
              }))}
            />
            <ConfirmDialog
              title={t('removeTitle')}
              open={going !== undefined}
              danger
              onCancel={() => setGoing(undefined)}
              onConfirm={async () => {
                await remove.run({ params: { path: { bankStatementId: going ?? '' } } });
                setGoing(undefined);
              }}
            >
              {t('removeText')}
            </ConfirmDialog>
          </Card>
        )
      }
    </QueryView>
  );
}
