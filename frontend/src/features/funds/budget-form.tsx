import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import { FormLines } from '@/ui/form-lines';
import { MoneyInput } from '@/ui/money-input';
import { useStandards } from '@/ui/standards';
import type { Budget } from './words';

interface Values {
  shares: Budget['shares'];
  lines: { source: string; purpose: string; amount: number }[];
}

/** What the year's budget gives to care, and what each source may give for each purpose. */
export function BudgetForm({ budget, onClose }: { budget: Budget; onClose: () => void }) {
  const { t } = useTranslation('funds');
  const { options } = useStandards();
  const { fundId, year } = budget;
  const save = useCommand('put', '/api/v1/funds/{fundId}/budgets/{year}', {
    success: t('budget.saved'),
    quiet: true,
  });
  const required = [{ required: true, message: t('required') }];
  return (
    <FormDrawer<Values>
      title={t('budget.title', { year })}
      open
      initialValues={{
        shares: budget.shares,
        lines: budget.lines
          .filter(({ budgeted }) => budgeted > 0)
          .map(({ source, purpose, budgeted }) => ({ source, purpose, amount: budgeted })),
      }}
      onSubmit={({ shares, lines }) =>
        save.run({ params: { path: { fundId, year } }, body: { shares, lines } }, budget.version)
      }
      onClose={onClose}
    >
      {(['general', 'partyBuilding', 'care'] as const).map((share) => (
        <Form.Item key={share} name={['shares', share]} label={t(`budget.${share}`)} rules={required}>
          <MoneyInput />
        </Form.Item>
      ))}
      <FormLines
        name="lines"
        title={t('budget.lines')}
        hint={t('budget.linesHint')}
        addText={t('budget.addLine')}
      >
        {(line) => (
          <>
            <Form.Item name={[line, 'source']} label={t('field.source')} rules={required}>
              <Select options={options('fundSource', year)} />
            </Form.Item>
            <Form.Item name={[line, 'purpose']} label={t('field.purpose')} rules={required}>
              <Select options={options('fundPurpose', year)} />
            </Form.Item>
            <Form.Item name={[line, 'amount']} label={t('field.amount')} rules={required}>
              <MoneyInput />
            </Form.Item>
          </>
        )}
      </FormLines>
    </FormDrawer>
  );
}
