import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { DisclosureTag } from './disclosures-screen';
import { StatementTables } from './statement';

/** One statement: what it tells, and whoever may publishes it or takes it down. */
export function DisclosureScreen() {
  const { disclosureId = '' } = useParams();
  const query = useGet('/api/v1/disclosures/{disclosureId}', { params: { path: { disclosureId } } });
  return <QueryView query={query}>{(view) => <Shown view={view} />}</QueryView>;
}

function Shown({ view }: { view: Schema<'DisclosureView'> }) {
  const { t } = useTranslation('disclosure');
  const { can } = useSession();
  const [act, setAct] = useState<'publish' | 'withdraw'>();
  const done = () => setAct(undefined);
  const publish = useCommand('post', '/api/v1/disclosures/{disclosureId}/publication', {
    success: t('published'),
    quiet: true,
  });
  const withdraw = useCommand('post', '/api/v1/disclosures/{disclosureId}/withdrawal', {
    success: t('withdrawn'),
    quiet: true,
  });
  const { id, version, statement, state } = view;
  const path = { params: { path: { disclosureId: id } } };
  return (
    <Page
      title={t('until', { from: statement.from, until: statement.to })}
      trail={[{ label: t('title'), to: '/disclosures' }]}
      lead={statement.fundName}
      actions={
        <>
          <DisclosureTag state={state} />
          {can('getDisclosureForm') && (
            <Link className="button" to={`/disclosures/${id}/form`}>
              {t('print')}
            </Link>
          )}
          {view.mayWithdraw && can('withdrawDisclosure') && (
            <Button onClick={() => setAct('withdraw')}>{t('withdraw')}</Button>
          )}
          {view.mayPublish && can('publishDisclosure') && (
            <Button type="primary" onClick={() => setAct('publish')}>
              {t('publish')}
            </Button>
          )}
        </>
      }
    >
      {state === 'drafted' && (
        <Alert type="info" showIcon title={t('waits', { name: view.madeByName, day: view.madeOn })} />
      )}
      {state === 'published' && (
        <Alert
          type="success"
          showIcon
          title={t('stands', { name: view.publishedByName, day: view.publishedOn })}
        />
      )}
      {state === 'withdrawn' && (
        <Alert
          type="warning"
          showIcon
          title={t('down', { name: view.withdrawnByName, day: view.withdrawnOn, reason: view.reason })}
        />
      )}
      <StatementTables of={statement} />
      <ConfirmDialog
        title={t('publish')}
        open={act === 'publish'}
        confirmText={t('publish')}
        onCancel={done}
        onConfirm={async () => {
          await publish.run(path, version);
          done();
        }}
      >
        <p>{t('publishText')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        title={t('withdraw')}
        open={act === 'withdraw'}
        reasonLabel={t('field.reason')}
        onCancel={done}
        onConfirm={async (reason) => {
          await withdraw.run({ ...path, body: { reason } }, version);
          done();
        }}
      />
    </Page>
  );
}
