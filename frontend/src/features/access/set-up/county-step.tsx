import { Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useListHint } from '@/ui/list-hint';
import { useChoices } from './use-choices';

export function CountyStep({ token }: { token: string }) {
  const { t } = useTranslation('access');
  const divisionCode = Form.useWatch<string | undefined>('divisionCode');
  const chosen = useChoices(token, divisionCode === undefined ? {} : { county: divisionCode, divisionCode });
  const townships = divisionCode === undefined ? [] : (chosen.data?.townships ?? []);
  const villages = townships.reduce((sum, township) => sum + township.villages.length, 0);
  return (
    <div className="stack">
      <p>{t('setUp.countyText')}</p>
      <Form.Item
        name="divisionCode"
        label={t('setUp.county')}
        rules={[{ required: true, message: t('account.required') }]}
        style={{ maxWidth: 420 }}
      >
        <CountySelect token={token} />
      </Form.Item>
      {townships.length > 0 && (
        <div aria-live="polite">
          <p>{t('setUp.comesWith', { townships: townships.length, villages })}</p>
          <p className="muted">{townships.map(({ name }) => name).join('、')}</p>
        </div>
      )}
    </div>
  );
}

function CountySelect(props: {
  token: string;
  value?: string;
  onChange?: (code: string) => void;
  id?: string;
}) {
  const { token, ...rest } = props;
  const { t } = useTranslation('access');
  const { t: tc } = useTranslation();
  const hint = useListHint();
  const [text, setText] = useState('');
  const found = useChoices(token, text === '' ? {} : { county: text });
  return (
    <Select
      {...rest}
      showSearch={{ filterOption: false, onSearch: (typed) => typed.trim() !== '' && setText(typed.trim()) }}
      placeholder={t('setUp.countyHint')}
      notFoundContent={text === '' ? t('setUp.countyHint') : hint(found, tc('state.empty'))}
      options={(found.data?.counties ?? []).map((county) => ({
        value: county.divisionCode,
        label: `${county.fullName}（${county.divisionCode}）`,
      }))}
    />
  );
}
