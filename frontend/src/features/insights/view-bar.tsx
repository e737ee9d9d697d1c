import { Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { DateInput } from '@/ui/date-input';
import { periodOf, periods, type ViewChoice } from './view-choice';

interface ViewBarProps {
  choice: ViewChoice;
  view: Schema<'DashboardView'> | undefined;
}

/** Which place, over which period. */
export function ViewBar({ choice, view }: ViewBarProps) {
  const { t } = useTranslation('insights');
  const { businessDate } = useSession().session;
  const id = useId();
  if (view === undefined) return null;
  const option = (place: Schema<'PlaceView'> | Schema<'PartView'>) => ({
    value: place.id,
    label: place.name,
  });
  const groups = [
    { label: t('above'), options: view.lineage.filter((above) => above.id !== view.place.id).map(option) },
    { label: t('here'), options: [option(view.place)] },
    { label: t('below'), options: view.parts.map(option) },
  ].filter(({ options }) => options.length > 0);
  const named = periods.find((name) => {
    const { from, to } = periodOf(name, businessDate);
    return from === view.from && to === view.to;
  });

  return (
    <div className="card view-bar no-print">
      <div>
        <label htmlFor={`${id}place`}>{t('place')}</label>
        <Select
          id={`${id}place`}
          showSearch={{ optionFilterProp: 'label' }}
          options={groups}
          value={view.place.id}
          onChange={choice.chooseOrganisation}
        />
      </div>
      <div>
        <label htmlFor={`${id}period`}>{t('period')}</label>
        <Select
          id={`${id}period`}
          options={[
            ...periods.map((value) => ({ value: value, label: t(`presets.${value}`) })),
            ...(named === undefined ? [{ value: 'custom', label: t('presets.custom') }] : []),
          ]}
          value={named ?? 'custom'}
          onChange={(value) => {
            const chosen = periods.find((name) => name === value);
            if (chosen !== undefined) choice.choosePeriod(periodOf(chosen, businessDate));
          }}
        />
      </div>
      <div>
        <label htmlFor={`${id}from`}>{t('from')}</label>
        <DateInput
          id={`${id}from`}
          value={view.from}
          max={view.to}
          onChange={(from) => from !== undefined && choice.choosePeriod({ from, to: view.to })}
        />
      </div>
      <div>
        <label htmlFor={`${id}to`}>{t('to')}</label>
        <DateInput
          id={`${id}to`}
          value={view.to}
          min={view.from}
          onChange={(to) => to !== undefined && choice.choosePeriod({ from: view.from, to })}
        />
      </div>
    </div>
  );
}
