import { useTranslation } from 'react-i18next';
import { DownloadButton } from '@/ui/download-button';
import type { FilterValues } from '@/ui/table/list-state';

const truths = ['planned', 'visitOverdue', 'firstContactOverdue'];

/** The register as it is filtered now, as a workbook. */
export function ExportButton({ filter }: { filter: FilterValues }) {
  const { t } = useTranslation('pairing');
  // In the address everything is text; on the wire yes and no are not.
  const wanted = Object.fromEntries(
    Object.entries(filter)
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([field, value]) => [field, truths.includes(field) ? value === 'true' : value]),
  );
  return (
    <DownloadButton address="/api/v1/pair-exports" body={{ filter: wanted }} done={t('pairs.exported')}>
      {t('pairs.export')}
    </DownloadButton>
  );
}
