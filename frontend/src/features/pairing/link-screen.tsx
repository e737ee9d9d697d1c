import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DateText } from '@/ui/date-text';
import { DefinitionList } from '@/ui/definition-list';
import { FormDrawer } from '@/ui/form-drawer';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { CommitmentsCard } from './commitments-card';
import { IssuesCard } from './issues-card';
import { BondTag } from './tags';
import { linkEndReasons, type LinkView } from './types';
import { VisitsCard } from './visits-card';
import './pairing.css';

/** An organ branch and a village: promises, visits, needs. */
export function LinkScreen() {
  const { linkId = '' } = useParams();
  const query = useGet('/api/v1/branch-links/{linkId}', { params: { path: { linkId } } });
  return <QueryView query={query}>{(view) => <BranchLink view={view} />}</QueryView>;
}

function BranchLink({ view }: { view: LinkView }) {
  const { t } = useTranslation('pairing');
  const { can } = useSession();
  const { link } = view;
  const bond = { linkId: link.id };
  return (
    <Page
      title={t('link.title', { branch: link.branchName, place: link.placeName })}
      aside={<BondTag state={link.state} />}
      trail={[{ label: t('board.title'), to: '/pairing' }]}
      actions={<Acts view={view} />}
    >
      <div className="two-columns">
        <div className="stack">
          <Card title={t('link.facts')}>
            <DefinitionList
              items={[
                { label: t('field.branch'), value: link.branchName },
                { label: t('field.placeName'), value: link.placeName },
                { label: t('field.from'), value: <DateText value={link.from} /> },
                { label: t('field.lastVisit'), value: <DateText value={link.lastVisitOn} /> },
                ...(link.until === null
                  ? []
                  : [{ label: t('field.until'), value: <DateText value={link.until} /> }]),
                ...(link.endReason === null
                  ? []
                  : [{ label: t('field.endReason'), value: t(`reason.${link.endReason}`) }]),
                ...(link.endNote === null
                  ? []
                  : [{ label: t('field.note'), value: link.endNote, wide: true }]),
              ]}
            />
          </Card>
          <CommitmentsCard
            bond={bond}
            commitments={view.commitments}
            mayManage={view.mayManage && link.state === 'active'}
          />
        </div>
        <div className="stack">
          <VisitsCard
            bond={bond}
            name={link.placeName}
            visits={view.visits}
            mayLog={link.state === 'active' && can('logVisit')}
          />
          <IssuesCard issues={view.issues} />
        </div>
      </div>
    </Page>
  );
}

function Acts({ view }: { view: LinkView }) {
  const { t } = useTranslation('pairing');
  const { can } = useSession();
  const [open, setOpen] = useState<'end' | 'decline'>();
  const path = { linkId: view.link.id };
  const issue = useCommand('post', '/api/v1/branch-links/issue', { success: t('pair.done') });
  const decline = useCommand('post', '/api/v1/branch-links/{linkId}/decline', {
    quiet: true,
    success: t('pair.done'),
  });
  const end = useCommand('post', '/api/v1/branch-links/{linkId}/end', {
    quiet: true,
    success: t('pair.done'),
  });
  const close = () => setOpen(undefined);
  return (
    <>
      {view.acts.includes('decline') && can('declineBranchLink') && (
        <Button onClick={() => setOpen('decline')}>{t('pair.decline')}</Button>
      )}
      {view.acts.includes('issue') && can('issueBranchLinks') && (
        <Button
          type="primary"
          loading={issue.isRunning}
          onClick={() => void issue.run({ body: { linkIds: [view.link.id] } }).catch(() => undefined)}
        >
          {t('link.issue')}
        </Button>
      )}
      {view.acts.includes('end') && can('endBranchLink') && (
        <Button danger onClick={() => setOpen('end')}>
          {t('link.end')}
        </Button>
      )}
      <ConfirmDialog
        title={t('pair.decline')}
        open={open === 'decline'}
        reasonLabel={t('pair.declineReason')}
        onCancel={close}
        onConfirm={async (note) => {
          await decline.run({ params: { path }, body: { note } }, view.version);
          close();
        }}
      >
        {t('pair.declineText')}
      </ConfirmDialog>
      <FormDrawer<Schema<'EndBranchLinkCommand'>>
        title={t('link.endTitle')}
        open={open === 'end'}
        onClose={close}
        onSubmit={(body) => end.run({ params: { path }, body }, view.version)}
      >
        <p style={{ marginBottom: 12 }}>{t('link.endText')}</p>
        <Form.Item
          name="reason"
          label={t('field.endReason')}
          rules={[{ required: true, message: t('plan.required') }]}
        >
          <Select
            options={linkEndReasons.map((reason) => ({ value: reason, label: t(`reason.${reason}`) }))}
          />
        </Form.Item>
        <Form.Item name="note" label={t('field.note')}>
          <Input.TextArea rows={3} maxLength={400} />
        </Form.Item>
      </FormDrawer>
    </>
  );
}
