import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { Card } from '@/ui/card';
import { SmallTable } from '@/ui/small-table';

/** The first passwords, shown once. */
export function DoneStep({ done }: { done: Schema<'SetUpDone'> }) {
  const { t } = useTranslation('access');
  const { t: tc } = useTranslation();
  // A full load: nothing of the set-up, its token least of all, stays behind.
  const leave = () => window.location.assign('/sign-in');
  return (
    <div className="stack">
      <Alert
        type="success"
        showIcon
        title={t(done.accounts.length > 0 ? 'setUp.doneText' : 'setUp.doneEmpty', { county: done.county })}
      />
      {done.accounts.length > 0 && (
        <Card title={t('setUp.firstPassword')} flush>
          <SmallTable
            label={t('setUp.firstPassword')}
            head={[t('users.account'), t('users.name'), t('setUp.firstPassword')]}
            rows={done.accounts.map(({ account, name, password }) => ({
              key: account,
              cells: [account, name, <code key="password">{password}</code>],
            }))}
          />
        </Card>
      )}
      <div className="row no-print">
        <Button type="primary" onClick={leave}>
          {t('setUp.signIn')}
        </Button>
        {done.accounts.length > 0 && <Button onClick={() => window.print()}>{tc('action.print')}</Button>}
      </div>
    </div>
  );
}
