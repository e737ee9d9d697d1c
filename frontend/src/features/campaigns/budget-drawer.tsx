import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import { MoneyInput } from '@/ui/money-input';
import { giftSources, type Standing, visitClasses } from './types';

interface Values {
  items?: Schema<'BudgetItem'>[];
}

/** What the county, or a township, has for a round by source; an item may be for one class. */
export function BudgetDrawer({ round, onClose }: { round: Standing; onClose: () => void }) {
  const { t } = useTranslation('campaigns');
  const [organisationId, setOrganisation] = useState(round.organisationId);
  const set = useCommand('post', '/api/v1/campaign-budgets', { quiet: true, success: t('budgetSaved') });
  const required = [{ required: true, message: t('add.required') }];
  const known = round.budget
    .filter((row) => row.organisationId === organisationId && row.budget !== null)
    .map((row) => ({ source: row.source, amount: row.budget ?? 0, class: row.class }));
  const places = [
    { value: round.organisationId, label: round.organisationName },
    ...round.parts
      .filter((part) => part.organisationId !== round.organisationId)
      .map((part) => ({ value: part.organisationId, label: part.name })),
  ];
  return (
    <FormDrawer<Values>
      key={organisationId}
      title={t('setBudget')}
      open
      initialValues={{ items: known.length > 0 ? known : [{ source: 'countyDues', amount: 0, class: null }] }}
      onClose={onClose}
      onSubmit={({ items = [] }) =>
        set.run({
          body: {
            campaign: round.key,
            organisationId,
            items: items.map((item) => ({ ...item, class: item.class ?? null })),
          },
        })
      }
    >
      <Form.Item label={t('budgetOf')}>
        <Select
          aria-label={t('budgetOf')}
          value={organisationId}
          onChange={setOrganisation}
          options={places}
        />
      </Form.Item>
      <Form.List name="items">
        {(rows, { add, remove }) => (
          <div className="stack">
            {rows.map(({ key, name }) => (
              <fieldset key={key}>
                <Form.Item name={[name, 'source']} label={t('source')} rules={required}>
                  <Select options={giftSources.map((one) => ({ value: one, label: t(`sources.${one}`) }))} />
                </Form.Item>
                <Form.Item name={[name, 'class']} label={t('class')}>
                  <Select
                    allowClear
                    placeholder={t('allClasses')}
                    options={visitClasses.map((one) => ({ value: one, label: t(`classes.${one}`) }))}
                  />
                </Form.Item>
                <Form.Item name={[name, 'amount']} label={t('amount')} rules={required}>
                  <MoneyInput />
                </Form.Item>
                <Button
                  aria-label={t('removeBudgetRow', { n: name + 1 })}
                  icon={<DeleteOutlined aria-hidden />}
                  onClick={() => remove(name)}
                />
              </fieldset>
            ))}
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({})}>
              {t('addBudgetRow')}
            </Button>
          </div>
        )}
      </Form.List>
    </FormDrawer>
  );
}
