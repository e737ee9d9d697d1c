import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/api/use-command';
import { Card } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Money, yuanText } from '@/ui/money';
import { SmallTable } from '@/ui/small-table';
import { StatusTag } from '@/ui/status-tag';
import type { Project } from './words';

/** Each source: what was planned of it, what went into the project, and by which payments. */
export function ProjectMoney({ project }: { project: Project }) {
  const { t } = useTranslation('projects');
  return (
    <>
      <Card flush title={t('money')}>
        <SmallTable
          label={t('money')}
          head={[t('field.source'), t('planned'), t('used'), t('left'), t('field.note')]}
          rows={project.money.map(({ source, planned, used, left, note }) => ({
            key: source,
            cells: [
              t(`source.${source}`),
              <Money key="planned" fen={planned} bare />,
              <Money key="used" fen={used} bare />,
              left < 0 ? (
                <StatusTag key="left" tone="danger">
                  {t('over', { amount: yuanText(-left) })}
                </StatusTag>
              ) : (
                <Money key="left" fen={left} bare />
              ),
              note ?? '—',
            ],
          }))}
        />
        {project.gap !== 0 && (
          <p className="muted" style={{ padding: '0 16px 12px' }}>
            {t(project.gap > 0 ? 'gap' : 'surplus', { amount: yuanText(Math.abs(project.gap)) })}
          </p>
        )}
      </Card>
      {project.spendings.length > 0 && <Spendings project={project} />}
    </>
  );
}

function Spendings({ project }: { project: Project }) {
  const { t } = useTranslation('projects');
  const [struck, setStruck] = useState<number>();
  const strike = useCommand('post', '/api/v1/projects/{projectId}/spendings/strike', {
    success: t('struck'),
    quiet: true,
  });
  const mayStrike = project.acts.includes('spend');
  return (
    <Card flush title={t('spendings')}>
      <SmallTable
        label={t('spendings')}
        head={[t('field.day'), t('field.source'), t('field.amount'), t('field.paidFor'), t('field.by'), '']}
        rows={project.spendings.map((one) => ({
          key: String(one.number),
          cells: [
            one.on,
            t(`source.${one.source}`),
            <Money key="amount" fen={one.amount} bare />,
            one.text,
            one.byName,
            one.struckWhy !== null ? (
              <StatusTag key="state">{t('struckFor', { reason: one.struckWhy })}</StatusTag>
            ) : (
              mayStrike && (
                <Button key="strike" size="small" onClick={() => setStruck(one.number)}>
                  {t('strike')}
                </Button>
              )
            ),
          ],
        }))}
      />
      <ConfirmDialog
        title={t('strike')}
        open={struck !== undefined}
        reasonLabel={t('field.reason')}
        onCancel={() => setStruck(undefined)}
        onConfirm={async (reason) => {
          await strike.run(
            { params: { path: { projectId: project.id } }, body: { number: struck ?? 0, reason } },
            project.version,
          );
          setStruck(undefined);
        }}
      />
    </Card>
  );
}
