import { DownloadOutlined, DownOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { DownloadButton } from '@/ui/download-button';
import { MenuButton } from '@/ui/menu-button';
import { type FilterValues, filterBody } from '@/ui/table/list-state';

const tables = ['applications', 'homeVisits', 'appraisals', 'notices'] as const;

/** The cases that the list shows as workbooks, with the columns of their forms. */
export function CaseTables({ values }: { values: FilterValues }) {
  const { t } = useTranslation('recognition');
  const { can } = useSession();
  if (!can('exportCaseTable')) return null;
  const filter = filterBody(values, ['open', 'overdue', 'held']);
  return (
    <MenuButton
      label={t('tables.export')}
      className="button"
      button={
        <>
          <DownloadOutlined aria-hidden style={{ marginRight: 6 }} />
          {t('tables.export')} <DownOutlined aria-hidden style={{ fontSize: 10, marginLeft: 6 }} />
        </>
      }
    >
      {() => (
        <div className="stack">
          {tables.map((table) => (
            <DownloadButton
              key={table}
              address="/api/v1/case-tables"
              body={{ table, filter }}
              done={t('tables.taken')}
              title={t('tables.hint')}
            >
              {t(`tables.${table}`)}
            </DownloadButton>
          ))}
        </div>
      )}
    </MenuButton>
  );
}
