import { Button } from 'antd';
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
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { StatusTag } from '@/ui/status-tag';
import { AffectedPosts, Obstacles, Reorganised, Stakes } from './outlook';

type Reorganisation = Schema<'ReorganisationView'>;

/** One reorganisation, and its undo while nothing new hangs on it. */
export function ReorganisationScreen() {
  const { t } = useTranslation('members');
  const { reorganisationId = '' } = useParams();
  const query = useGet('/api/v1/reorganisations/{reorganisationId}', {
    params: { path: { reorganisationId } },
  });
  const { data } = query;
  return (
    <Page
      title={data === undefined ? t('reorganisation.record') : t(`reorganisation.${data.row.kind}`)}
      aside={
        data !== undefined && (
          <StatusTag tone={data.row.state === 'inEffect' ? 'success' : 'neutral'}>
            {t(`reorganisation.${data.row.state}`)}
          </StatusTag>
        )
      }
      trail={[{ label: t('reorganisation.record'), to: '/reorganisations' }]}
      actions={data !== undefined && <Undo reorganisation={data} />}
    >
      <QueryView query={query}>{(found) => <Facts reorganisation={found} />}</QueryView>
    </Page>
  );
}

function Facts({ reorganisation }: { reorganisation: Reorganisation }) {
  const { t } = useTranslation('members');
  const { row } = reorganisation;
  return (
    <div className="stack">
      <Obstacles title={t('reorganisation.hindrances')} obstacles={reorganisation.hindrances} />
      <Card>
        <DefinitionList
          items={[
            {
              label: t('reorganisation.organisations'),
              value: <Reorganised organisations={row.organisations} />,
            },
            { label: t('reorganisation.on'), value: <DateText value={row.on} /> },
            { label: t('reorganisation.documentNumber'), value: row.documentNumber },
            { label: t('reorganisation.reason'), value: row.reason },
            { label: t('reorganisation.by'), value: row.byName },
            ...(row.undoneOn === null
              ? []
              : [
                  {
                    label: t('reorganisation.undoneBy'),
                    value: `${row.undoneOn} ${reorganisation.undoneByName ?? ''}：${reorganisation.undoReason ?? ''}`,
                  },
                ]),
          ]}
        />
      </Card>
      <Stakes title={t('reorganisation.moves')} stakes={reorganisation.moved} />
      <Stakes
        title={t('reorganisation.stays')}
        hint={t('reorganisation.staysHint')}
        stakes={reorganisation.stayed}
      />
      <AffectedPosts posts={reorganisation.posts} />
    </div>
  );
}

function Undo({ reorganisation }: { reorganisation: Reorganisation }) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const [isAsking, setAsking] = useState(false);
  const undo = useCommand('post', '/api/v1/reorganisations/{reorganisationId}/undo', {
    success: t('reorganisation.undoDone'),
    quiet: true,
  });
  const { id, version, row, hindrances } = reorganisation;
  if (!can('undoReorganisation') || row.state === 'undone') return null;
  return (
    <>
      <Button danger disabled={hindrances.length > 0} onClick={() => setAsking(true)}>
        {t('reorganisation.undo')}
      </Button>
      <ConfirmDialog
        title={t('reorganisation.undoTitle')}
        open={isAsking}
        danger
        confirmText={t('reorganisation.undo')}
        reasonLabel={t('reorganisation.undoReason')}
        onCancel={() => setAsking(false)}
        onConfirm={async (reason) => {
          await undo.run({ params: { path: { reorganisationId: id } }, body: { reason } }, version);
          setAsking(false);
        }}
      >
        {t('reorganisation.undoHint')}
      </ConfirmDialog>
    </>
  );
}
