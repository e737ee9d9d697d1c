import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useChoices } from './use-choices';

/** Where the first accounts can hold posts: the county, its townships, their villages; grouped by township. */
export function usePlaces(token: string) {
  const { t } = useTranslation('access');
  const divisionCode = Form.useWatch<string | undefined>('divisionCode');
  const { data } = useChoices(
    token,
    divisionCode === undefined ? {} : { county: divisionCode, divisionCode },
  );
  if (divisionCode === undefined || data === undefined) return [];
  return [
    { value: divisionCode, label: t('setUp.countyDepartment', { county: data.counties[0]?.name ?? '' }) },
    ...data.townships.map((township) => ({
      label: township.name,
      options: [
        { value: township.divisionCode, label: t('setUp.township', { name: township.name }) },
        ...township.villages.map((village) => ({
          value: village.divisionCode,
          label: t('setUp.village', { name: village.name }),
        })),
      ],
    })),
  ];
}
