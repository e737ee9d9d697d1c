import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query, Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DateText } from '@/ui/date-text';
import { DownloadButton } from '@/ui/download-button';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { ImportState } from './import-state';
import { UploadRoster } from './upload-roster';

type Row = Schema<'RosterImportRow'>;

/** Upload a roster; the imports made before. */
export function ImportsScreen() {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const list = useListState<Query<'/api/v1/roster-imports'>>({});
  const query = useGet('/api/v1/roster-imports', { params: { query: list.query } }, { keepPrevious: true });
  const template = can('downloadRosterTemplate') && (
    <DownloadButton address="/api/v1/roster-template">{t('roster.template')}</DownloadButton>
  );

  return (
    <Page title={t('roster.title')} lead={t('roster.lead')} actions={template}>
      {can('uploadRoster') && (
        <Card title={t('roster.upload')}>
          <div className="stack">
            <p className="muted">{t('roster.templateHint')}</p>
            <UploadRoster />
          </div>
        </Card>
      )}
      <ResourceTable
        name="members.rosterImports"
        label={t('roster.earlier')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        columns={useColumns()}
        empty={<EmptyState title={t('roster.empty')} hint={t('roster.emptyHint')} />}
      />
    </Page>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('members');
  const count = (key: 'rows' | 'added' | 'changed' | 'unchanged', hidden = false): Column<Row> => ({
    key,
    title: t(`roster.${key}`),
    numeric: true,
    hidden,
    width: 80,
    render: (row) => row[key].toLocaleString('zh-CN'),
  });
  return [
    {
      key: 'fileName',
      title: t('roster.fileName'),
      pinned: true,
      width: 220,
      render: (row) => <Link to={`/roster-imports/${row.id}`}>{row.fileName}</Link>,
    },
    {
      key: 'state',
      title: t('roster.state'),
      width: 130,
      render: ({ state }) => <ImportState state={state} />,
    },
    count('rows'),
    count('added'),
    count('changed'),
    count('unchanged', true),
    {
      key: 'faults',
      title: t('roster.faults'),
      numeric: true,
      width: 80,
      render: ({ faultCount }) => faultCount.toLocaleString('zh-CN'),
    },
    { key: 'uploadedBy', title: t('roster.uploadedBy'), width: 110, render: (row) => row.uploadedBy },
    {
      key: 'uploadedAt',
      title: t('roster.uploadedAt'),
      sort: 'uploadedAt',
      width: 150,
      render: ({ uploadedAt }) => <DateText value={uploadedAt} />,
    },
  ];
}
