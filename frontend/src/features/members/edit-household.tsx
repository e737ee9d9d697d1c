import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { CommandInput } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { FactDrawer } from './changes/fact-drawer';
import { FormLines } from '@/ui/form-lines';
import { MoneyInput } from '@/ui/money-input';
import './members.css';
import { useStandards } from '@/ui/standards';
import type { Person } from './types';

type Body = NonNullable<CommandInput<'/api/v1/people/{personId}/household', 'put'>['body']>;
/** What is left empty on the form is not there. */
type Values = Pick<Body, 'size'> & Partial<Omit<Body, 'size'>>;

interface EditProps {
  person: Person;
  open: boolean;
  onClose: () => void;
}

/** Who lives from one income, what it is by source and year, and what of it could not be avoided to spend. */
export function EditHousehold({ person, open, onClose }: EditProps) {
  const { t } = useTranslation('members');
  const { session } = useSession();
  const save = useCommand('put', '/api/v1/people/{personId}/household', {
    success: t('edit.saved'),
    quiet: true,
  });
  const { household } = person;
  const year = Number(session.businessDate.slice(0, 4));
  return (
    <FactDrawer<Values>
      personId={person.id}
      version={household?.version ?? person.version}
      verified={person.tier !== null}
      asRequest={(values) => ({ household: bodyOf(values) })}
      title={t('edit.household')}
      open={open}
      onClose={onClose}
      initialValues={
        household === null
          ? { size: 1, members: [], incomes: [], expenses: [] }
          : {
              size: household.size,
              labourCount: household.labourCount,
              members: household.members.map(({ relation, health, ...rest }) => ({
                ...rest,
                relation: relation?.code ?? '8',
                health: health?.code ?? null,
              })),
              incomes: household.years.flatMap(({ year: of, incomes }) =>
                incomes.map(({ source, amount, accounting }) => ({
                  year: of,
                  source: source?.code ?? 'total',
                  amount,
                  accounting: accounting?.code ?? null,
                })),
              ),
              expenses: household.years.flatMap(({ year: of, expenses }) =>
                expenses.map(({ kind, amount }) => ({ year: of, kind: kind?.code ?? 'total', amount })),
              ),
            }
      }
      onSave={(values) =>
        save.run({ params: { path: { personId: person.id } }, body: bodyOf(values) }, household?.version)
      }
    >
      <div className="form-columns">
        <Form.Item name="size" label={t('household.size')} rules={[{ required: true }]}>
          <InputNumber min={1} max={30} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="labourCount" label={t('household.labourCount')}>
          <InputNumber min={0} max={30} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </div>
      <MemberLines year={year} />
      <IncomeLines year={year} />
      <ExpenseLines year={year} />
    </FactDrawer>
  );
}

function bodyOf({ size, labourCount, members, incomes, expenses }: Values): Body {
  return {
    size,
    labourCount: labourCount ?? null,
    members: members ?? [],
    incomes: incomes ?? [],
    expenses: expenses ?? [],
  };
}

function MemberLines({ year }: { year: number }) {
  const { t } = useTranslation('members');
  const { options } = useStandards();
  return (
    <FormLines name="members" title={t('household.members')} addText={t('household.addMember')}>
      {(line) => (
        <>
          <Form.Item name={[line, 'name']} label={t('person.name')} rules={[{ required: true }]}>
            <Input maxLength={50} autoComplete="off" />
          </Form.Item>
          <Form.Item name={[line, 'relation']} label={t('household.relation')} rules={[{ required: true }]}>
            <Select options={options('kinship', year)} />
          </Form.Item>
          <Form.Item name={[line, 'birthYear']} label={t('household.birthYear')}>
            <InputNumber min={1890} max={year} precision={0} controls={false} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name={[line, 'health']} label={t('person.health')}>
            <Select allowClear options={options('health', year)} />
          </Form.Item>
          <Form.Item name={[line, 'occupation']} label={t('household.occupation')}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name={[line, 'annualIncome']} label={t('household.annualIncome')}>
            <MoneyInput />
          </Form.Item>
        </>
      )}
    </FormLines>
  );
}

function IncomeLines({ year }: { year: number }) {
  const { t } = useTranslation('members');
  const { options } = useStandards();
  return (
    <FormLines
      name="incomes"
      title={t('household.incomes')}
      hint={t('household.incomeHint')}
      addText={t('household.addIncome')}
      blank={{ year: year - 1 }}
    >
      {(line) => (
        <>
          <Form.Item name={[line, 'year']} label={t('household.year')} rules={[{ required: true }]}>
            <InputNumber min={1990} max={year} precision={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name={[line, 'source']} label={t('household.source')} rules={[{ required: true }]}>
            <Select options={options('incomeSource', year)} />
          </Form.Item>
          <Form.Item name={[line, 'amount']} label={t('household.amount')} rules={[{ required: true }]}>
            <MoneyInput />
          </Form.Item>
          <Accounting line={line} year={year} />
        </>
      )}
    </FormLines>
  );
}

/** The rules that were in use in the year of the income. */
function Accounting({ line, year }: { line: number; year: number }) {
  const { t } = useTranslation('members');
  const { options } = useStandards();
  const of = Form.useWatch(['incomes', line, 'year']) as number | undefined;
  return (
    <Form.Item
      className="form-line-whole"
      name={[line, 'accounting']}
      label={t('household.accounting')}
      tooltip={t('household.accountingHint')}
    >
      <Select allowClear options={options('incomeAccounting', of ?? year - 1)} />
    </Form.Item>
  );
}

function ExpenseLines({ year }: { year: number }) {
  const { t } = useTranslation('members');
  const { options } = useStandards();
  return (
    <FormLines
      name="expenses"
      title={t('household.expenses')}
      hint={t('household.expenseHint')}
      addText={t('household.addExpense')}
      blank={{ year: year - 1 }}
    >
      {(line) => (
        <>
          <Form.Item name={[line, 'year']} label={t('household.year')} rules={[{ required: true }]}>
            <InputNumber min={1990} max={year} precision={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name={[line, 'kind']} label={t('household.kind')} rules={[{ required: true }]}>
            <Select options={options('rigidExpense', year)} />
          </Form.Item>
          <Form.Item name={[line, 'amount']} label={t('household.amount')} rules={[{ required: true }]}>
            <MoneyInput />
          </Form.Item>
        </>
      )}
    </FormLines>
  );
}
