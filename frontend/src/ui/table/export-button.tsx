import { useTranslation } from 'react-i18next';
import { DownloadButton } from '../download-button';
import { filterBody, type FilterValues } from './list-state';

interface ExportButtonProps {
  /** `/api/v1/…-exports` */
  path: string;
  filter: FilterValues;
  /** Filters that are yes or no: in the address everything is text, on the wire these are not. */
  truths?: readonly string[];
  /** Said when the file has been saved. */
  done: string;
}

/** The list as it is filtered now, as a workbook. */
export function ExportButton({ path, filter, truths = [], done }: ExportButtonProps) {
  const { t } = useTranslation();
  return (
    <DownloadButton address={path} body={{ filter: filterBody(filter, truths) }} done={done}>
      {t('action.export')}
    </DownloadButton>
  );
}
