import { Button } from 'antd';
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
import { StatusTag } from '@/ui/status-tag';
import { Obstacles, Stakes } from '../reorganisation/outlook';
import { useComparedFacts } from './compared-facts';

type Merger = Schema<'MergerView'>;

/** One merger of two records, and its undo while nothing new hangs on it. */
export function MergerScreen() {
  const { t } = useTranslation('members');
  const { mergerId = '' } = useParams();
  const query = useGet('/api/v1/mergers/{mergerId}', { params: { path: { mergerId } } });
  const { data } = query;
  return (
    <Page
      title={t('merger.record')}
      aside={
        data !== undefined && (
          <StatusTag tone={data.state === 'inEffect' ? 'success' : 'neutral'}>
            {t(`merger.${data.state}`)}
          </StatusTag>
        )
      }
      trail={[
        { label: t('people.title'), to: '/people' },
        ...(data === undefined ? [] : [{ label: data.keptName, to: `/people/${data.keptId}` }]),
      ]}
      actions={data !== undefined && <Undo merger={data} />}
    >
      <QueryView query={query}>{(found) => <Facts merger={found} />}</QueryView>
    </Page>
  );
}

function Facts({ merger }: { merger: Merger }) {
  const { t } = useTranslation('members');
  const facts = useComparedFacts();
  const label = (fact: string) => facts.find(({ key }) => key === fact)?.label ?? fact;
  return (
    <div className="stack">
      <Obstacles title={t('merger.hindrances')} obstacles={merger.hindrances} />
      <Card>
        <DefinitionList
          items={[
            {
              label: t('merger.kept'),
              value: <Link to={`/people/${merger.keptId}`}>{merger.keptName}</Link>,
            },
            {
              label: t('merger.viewOld'),
              value: <Link to={`/people/${merger.mergedId}`}>{merger.mergedName}</Link>,
            },
            { label: t('merger.on'), value: <DateText value={merger.on} /> },
            { label: t('merger.by'), value: merger.byName },
            { label: t('merger.reason'), value: merger.reason, wide: true },
            {
              label: t('merger.filled'),
              value:
                merger.filled.length === 0 ? t('merger.nothingFilled') : merger.filled.map(label).join('、'),
              wide: true,
            },
            ...(merger.undoneOn === null
              ? []
              : [
                  {
                    label: t('merger.undoneBy'),
                    value: `${merger.undoneOn} ${merger.undoneByName ?? ''}：${merger.undoReason ?? ''}`,
                    wide: true,
                  },
                ]),
          ]}
        />
      </Card>
      <Stakes title={t('merger.moves')} stakes={merger.moved} />
    </div>
  );
}

function Undo({ merger }: { merger: Merger }) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const [isAsking, setAsking] = useState(false);
  const undo = useCommand('post', '/api/v1/mergers/{mergerId}/undo', {
    success: t('merger.undoDone'),
    quiet: true,
  });
  if (!can('undoMerger') || merger.state === 'undone') return null;
  return (
    <>
      <Button danger disabled={merger.hindrances.length > 0} onClick={() => setAsking(true)}>
        {t('merger.undo')}
      </Button>
      <ConfirmDialog
        title={t('merger.undoTitle')}
        open={isAsking}
        danger
        confirmText={t('merger.undo')}
        reasonLabel={t('merger.undoReason')}
        onCancel={() => setAsking(false)}
        onConfirm={async (reason) => {
          await undo.run({ params: { path: { mergerId: merger.id } }, body: { reason } }, merger.version);
          setAsking(false);
        }}
      >
        {t('merger.undoHint')}
      </ConfirmDialog>
    </>
  );
}
