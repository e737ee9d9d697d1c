import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { Card } from '@/ui/card';
import { SmallTable } from '@/ui/small-table';
import { usePhone } from '@/ui/use-phone';
import './roster.css';

interface FaultListProps {
  faults: readonly Schema<'RosterFault'>[];
  count: number;
}

/** The first errors of a roster, as the marked sheet lists them. */
export function FaultList({ faults, count }: FaultListProps) {
  const { t } = useTranslation('members');
  const isPhone = usePhone();
  const extra = count > faults.length && (
    <small className="muted">{t('roster.firstFaults', { count: faults.length })}</small>
  );
  return (
    <Card title={t('roster.faultList')} extra={extra} flush={!isPhone}>
      {isPhone ? <Lines faults={faults} /> : <Table faults={faults} />}
    </Card>
  );
}

function Table({ faults }: Pick<FaultListProps, 'faults'>) {
  const { t, i18n } = useTranslation('members');
  const isEnglish = i18n.language === 'en';
  const columns = (['sheet', 'cell', 'shown', 'wrong', 'mend'] as const).slice(0, isEnglish ? 4 : 5);
  return (
    <SmallTable
      label={t('roster.faultList')}
      head={columns.map((column) => t(`roster.${column}`))}
      rows={faults.map((fault) => ({
        key: keyOf(fault),
        cells: [
          fault.sheet,
          fault.cell,
          fault.shown,
          ...(isEnglish ? [fault.english] : [fault.wrong, fault.mend]),
        ],
      }))}
    />
  );
}

function Lines({ faults }: Pick<FaultListProps, 'faults'>) {
  const { i18n } = useTranslation();
  return (
    <ul className="roster-notices">
      {faults.map((fault) => (
        <li key={keyOf(fault)}>
          <b>
            {fault.sheet} {fault.cell}
          </b>{' '}
          {i18n.language === 'en' ? fault.english : `${fault.wrong}。${fault.mend}。`}
        </li>
      ))}
    </ul>
  );
}

const keyOf = (fault: Schema<'RosterFault'>) => `${fault.sheet}!${fault.cell}:${fault.code}`;
