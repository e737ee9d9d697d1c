import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/page';
import { LinesTable } from './lines-table';

/** What the people of the user's places are paid, whichever level pays it. */
export function DisbursementLinesScreen() {
  const { t } = useTranslation('disbursements');
  return (
    <Page title={t('lines')} trail={[{ label: t('title'), to: '/disbursements' }]} lead={t('linesLead')}>
      <LinesTable />
    </Page>
  );
}
