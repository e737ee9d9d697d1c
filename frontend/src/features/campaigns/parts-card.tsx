import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { Card } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Money } from '@/ui/money';
import { SmallTable } from '@/ui/small-table';
import { EmptyState } from '@/ui/states';
import type { Standing } from './types';

type Part = Standing['parts'][number];

/** Whose part of the list stands where: each figure opens its lines. */
export function PartsCard({ round }: { round: Standing }) {
  const { t } = useTranslation('campaigns');
  const { can } = useSession();
  const to = (part: Part, more: string) =>
    `/campaign-lines?campaign=${round.key}&organisationId=${part.organisationId}${more}`;
  const count = (part: Part, figure: number, more: string) =>
    figure === 0 ? 0 : <Link to={to(part, more)}>{figure}</Link>;
  return (
    <Card title={t('parts')} flush>
      {round.parts.length === 0 ? (
        <EmptyState title={t('noLines')} hint={t('noLinesHint')} />
      ) : (
        <SmallTable
          label={t('parts')}
          head={[
            t('unit'),
            t('listed'),
            t('unconfirmed'),
            t('byBranch'),
            t('byTownship'),
            t('planned'),
            t('received'),
            t('returned'),
            t('receipts'),
            ...(round.stage === 'listing' ? [t('lines.confirmation')] : []),
          ]}
          rows={round.parts.map((part) => ({
            key: part.organisationId,
            cells: [
              part.name,
              count(part, part.lines, ''),
              count(part, part.unconfirmed, '&confirmation=none'),
              count(part, part.byBranch, '&confirmation=branch'),
              count(part, part.byTownship, '&confirmation=township'),
              <Money key="planned" fen={part.planned} bare />,
              count(part, part.given, '&state=given'),
              count(part, part.returned, '&state=returned'),
              can('getCampaignForm') ? (
                <Link
                  key="receipts"
                  to={`/campaigns/${round.key}/forms/receipts?organisationId=${part.organisationId}`}
                >
                  {t('summary.print')}
                </Link>
              ) : (
                '—'
              ),
              ...(round.stage === 'listing' ? [<Acts key="acts" round={round} part={part} />] : []),
            ],
          }))}
        />
      )}
    </Card>
  );
}

function Acts({ round, part }: { round: Standing; part: Part }) {
  const { t } = useTranslation('campaigns');
  const { session, can } = useSession();
  const [open, setOpen] = useState<'confirm' | 'sendBack'>();
  const confirm = useCommand('post', '/api/v1/campaign-confirmations', {
    quiet: true,
    success: ({ confirmed }) => t('confirmed', { count: confirmed }),
  });
  const sendBack = useCommand('post', '/api/v1/campaign-send-backs', {
    quiet: true,
    success: (answer) => t('sentBack', { count: answer.sentBack }),
  });
  const isAbove = session.posts.some(
    ({ role }) => role === 'townshipCommittee' || role === 'countyDepartment',
  );
  const waiting = isAbove ? part.byBranch : part.unconfirmed;
  const close = () => setOpen(undefined);
  const body = { campaign: round.key, organisationId: part.organisationId };
  return (
    <div className="row">
      {can('confirmCampaignList') && waiting > 0 && (
        <Button size="small" type="primary" onClick={() => setOpen('confirm')}>
          {t('confirm')}
        </Button>
      )}
      {can('sendBackCampaignList') && part.byBranch + part.byTownship > 0 && (
        <Button size="small" onClick={() => setOpen('sendBack')}>
          {t('sendBack')}
        </Button>
      )}
      <ConfirmDialog
        title={t('confirm')}
        open={open === 'confirm'}
        onCancel={close}
        onConfirm={async () => {
          await confirm.run({ body });
          close();
        }}
      >
        {t('confirmText', { name: part.name })}
      </ConfirmDialog>
      <ConfirmDialog
        title={t('sendBack')}
        open={open === 'sendBack'}
        reasonLabel={t('sendBackReason')}
        onCancel={close}
        onConfirm={async (reason) => {
          await sendBack.run({ body: { ...body, reason } });
          close();
        }}
      >
        {part.name}
      </ConfirmDialog>
    </div>
  );
}
