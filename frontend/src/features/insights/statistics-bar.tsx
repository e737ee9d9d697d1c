import { Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DateInput } from '@/ui/date-input';
import { useBilingual } from '@/ui/use-bilingual';
import type { StatisticsChoice } from './statistics-choice';

interface StatisticsBarProps {
  choice: StatisticsChoice;
  view: Schema<'StatisticsView'>;
}

/** Which report, of which place, as of which day. */
export function StatisticsBar({ choice, view }: StatisticsBarProps) {
  const { t } = useTranslation('insights');
  const { businessDate } = useSession().session;
  const text = useBilingual();
  const id = useId();
  const { organisationId } = choice.query;
  const reports = useGet('/api/v1/statistics-reports', {
    params: { query: organisationId === undefined ? {} : { organisationId } },
  });
  const option = (place: { id: string; name: string }) => ({ value: place.id, label: place.name });
  const places = [
    { label: t('above'), options: view.lineage.filter((above) => above.id !== view.place.id).map(option) },
    { label: t('here'), options: [option(view.place)] },
    { label: t('below'), options: view.parts.map(option) },
  ].filter(({ options }) => options.length > 0);

  return (
    <div className="card view-bar no-print">
      <div>
        <label htmlFor={`${id}report`}>{t('statistics.report')}</label>
        <Select
          id={`${id}report`}
          options={(reports.data ?? [view]).map((report) => ({ value: report.code, label: text(report) }))}
          value={view.code}
          onChange={(report) => choice.choose({ report })}
        />
      </div>
      <div>
        <label htmlFor={`${id}place`}>{t('place')}</label>
        <Select
          id={`${id}place`}
          showSearch={{ optionFilterProp: 'label' }}
          options={places}
          value={view.place.id}
          onChange={(place) => choice.choose({ organisationId: place })}
        />
      </div>
      <div>
        <label htmlFor={`${id}day`}>{t('statistics.asOf')}</label>
        <DateInput
          id={`${id}day`}
          value={view.asOf}
          max={businessDate}
          onChange={(asOf) => asOf !== undefined && choice.choose({ asOf })}
        />
      </div>
    </div>
  );
}
