import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DateText } from '@/ui/date-text';
import { DefinitionList } from '@/ui/definition-list';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { ChangePapers } from './change-papers';
import { ChangeStateTag } from './change-state';
import { useFields } from './use-fields';

type Change = Schema<'ChangeRequestView'>;

/** One request: what stood, what shall stand, on what evidence; and the decision. */
export function ChangeScreen() {
  const { t } = useTranslation('members');
  const { changeRequestId = '' } = useParams();
  const query = useGet('/api/v1/change-requests/{changeRequestId}', {
    params: { path: { changeRequestId } },
  });
  const { data } = query;
  return (
    <Page
      title={data === undefined ? t('changes.one') : t('changes.oneOf', { name: data.personName })}
      aside={data !== undefined && <ChangeStateTag state={data.state} />}
      trail={[{ label: t('changes.title'), to: '/change-requests' }]}
      actions={data !== undefined && <Acts change={data} />}
    >
      <QueryView query={query}>{(found) => <Facts change={found} />}</QueryView>
    </Page>
  );
}

function Facts({ change }: { change: Change }) {
  const { t, i18n } = useTranslation('members');
  const { can } = useSession();
  const field = useFields();
  const words = (values: readonly Schema<'FactText'>[]) =>
    values.length === 0
      ? '—'
      : values.map(({ name, englishName }, index) => (
          <div key={index}>{i18n.language === 'en' ? englishName : name}</div>
        ));
  const isOvertaken = change.changes.some(({ now }) => now !== null);
  return (
    <div className="stack">
      {isOvertaken && (
        <Alert
          type="warning"
          showIcon
          title={t('changes.overtaken')}
          description={t('changes.overtakenHint')}
        />
      )}
      <Card title={t('changes.sides')} flush>
        <SmallTable
          label={t('changes.sides')}
          head={[
            t('changes.field'),
            t('changes.before'),
            t('changes.after'),
            ...(isOvertaken ? [t('changes.now')] : []),
          ]}
          rows={change.changes.map(({ field: key, before, after, now }) => ({
            key,
            cells: [
              field(key),
              words(before),
              <b key="after">{words(after)}</b>,
              ...(isOvertaken ? [words(now ?? before)] : []),
            ],
          }))}
        />
      </Card>
      <Card title={t('changes.grounds')}>
        <DefinitionList
          items={[
            {
              label: t('changes.person'),
              value: can('getPerson') ? (
                <Link to={`/people/${change.personId}`}>{change.personName}</Link>
              ) : (
                change.personName
              ),
            },
            { label: t('changes.organisation'), value: change.organisationName },
            { label: t('changes.madeBy'), value: change.madeByName },
            { label: t('changes.madeAt'), value: <DateText value={change.madeAt} /> },
            { label: t('changes.reason'), value: change.reason, wide: true },
            { label: t('changes.evidence'), value: change.evidence, wide: true },
            ...(change.decidedAt === null
              ? []
              : [
                  { label: t('changes.decidedBy'), value: change.decidedByName },
                  { label: t('changes.decidedAt'), value: <DateText value={change.decidedAt} /> },
                  { label: t('changes.decision'), value: change.decision, wide: true },
                ]),
          ]}
        />
      </Card>
      <ChangePapers change={change} />
    </div>
  );
}

function Acts({ change }: { change: Change }) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const [act, setAct] = useState<'accept' | 'reject' | 'withdraw'>();
  const close = () => setAct(undefined);
  const options = { success: t('changes.done'), quiet: true } as const;
  const accept = useCommand('post', '/api/v1/change-requests/{changeRequestId}/accept', options);
  const reject = useCommand('post', '/api/v1/change-requests/{changeRequestId}/reject', options);
  const withdraw = useCommand('post', '/api/v1/change-requests/{changeRequestId}/withdraw', options);
  const params = { path: { changeRequestId: change.id } };
  const isOvertaken = change.changes.some(({ now }) => now !== null);
  return (
    <>
      {change.mayWithdraw && can('withdrawChange') && (
        <Button onClick={() => setAct('withdraw')}>{t('changes.withdraw')}</Button>
      )}
      {change.mayDecide && can('rejectChange') && (
        <Button onClick={() => setAct('reject')}>{t('changes.reject')}</Button>
      )}
      {change.mayDecide && can('acceptChange') && (
        <Button type="primary" disabled={isOvertaken} onClick={() => setAct('accept')}>
          {t('changes.accept')}
        </Button>
      )}
      <ConfirmDialog
        title={t('changes.acceptTitle')}
        open={act === 'accept'}
        confirmText={t('changes.accept')}
        onCancel={close}
        onConfirm={async () => {
          await accept.run({ params, body: {} }, change.version);
          close();
        }}
      >
        {t('changes.acceptHint', { name: change.personName })}
      </ConfirmDialog>
      <ConfirmDialog
        title={t('changes.rejectTitle')}
        open={act === 'reject'}
        danger
        confirmText={t('changes.reject')}
        reasonLabel={t('changes.decision')}
        onCancel={close}
        onConfirm={async (reason) => {
          await reject.run({ params, body: { reason } }, change.version);
          close();
        }}
      />
      <ConfirmDialog
        title={t('changes.withdrawTitle')}
        open={act === 'withdraw'}
        confirmText={t('changes.withdraw')}
        onCancel={close}
        onConfirm={async () => {
          await withdraw.run({ params, body: {} }, change.version);
          close();
        }}
      />
    </>
  );
}
