import { Button, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { FormDrawer } from '@/ui/form-drawer';
import { Money, yuanText } from '@/ui/money';
import { MoneyInput } from '@/ui/money-input';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { useBilingual } from '@/ui/use-bilingual';

type Plan = Schema<'FundPlanView'>;

/** What a year's help is to be paid from, source by source, beside what the quota asks for. */
export function FundPlan({ year, budget }: { year: number; budget: number }) {
  const { t } = useTranslation('assessment');
  const { can } = useSession();
  const [isEditing, setEditing] = useState(false);
  const query = useGet('/api/v1/fund-plans/{year}', { params: { path: { year } } });
  return (
    <Card
      flush
      title={t('fund.title', { year })}
      extra={
        can('setFundPlan') && (
          <Button disabled={query.data === undefined} onClick={() => setEditing(true)}>
            {t('fund.edit')}
          </Button>
        )
      }
    >
      <QueryView query={query}>
        {(plan) => (
          <>
            <Sources plan={plan} budget={budget} />
            <EditPlan plan={plan} open={isEditing} onClose={() => setEditing(false)} />
          </>
        )}
      </QueryView>
    </Card>
  );
}

function Sources({ plan, budget }: { plan: Plan; budget: number }) {
  const { t } = useTranslation('assessment');
  const said = useBilingual();
  const gap = budget - plan.total;
  const row = (key: string, name: ReactNode, amount: number | null, note = '') => ({
    key,
    cells: [name, <Money key="amount" fen={amount} bare />, note],
  });
  return (
    <SmallTable
      label={t('fund.title', { year: plan.year })}
      head={[t('fund.source'), t('fund.amount'), t('fund.note')]}
      rows={[
        ...plan.sources.map(({ source, name, englishName, yearly, amount, note, named }) =>
          row(
            source,
            said({ chinese: name, english: englishName }),
            amount,
            note ??
              (yearly !== null
                ? t('fund.agreed', { amount: yuanText(yearly) })
                : named || amount === null
                  ? ''
                  : t('fund.notNamed')),
          ),
        ),
        row('total', <b>{t('fund.total')}</b>, plan.total),
        row(
          'budget',
          t('quota.budget'),
          budget,
          t(gap > 0 ? 'fund.short' : 'fund.covered', { amount: yuanText(Math.abs(gap)) }),
        ),
      ]}
    />
  );
}

function EditPlan({ plan, open, onClose }: { plan: Plan; open: boolean; onClose: () => void }) {
  const { t } = useTranslation('assessment');
  const said = useBilingual();
  const save = useCommand('put', '/api/v1/fund-plans/{year}', { quiet: true, success: t('fund.saved') });
  const initial = Object.fromEntries(
    plan.sources.map(({ source, amount, note, yearly }) => [
      source,
      { amount: amount ?? (plan.version === 0 ? yearly : null), note },
    ]),
  );
  return (
    <FormDrawer<{ sources: Record<string, { amount?: number | null; note?: string | null }> }>
      title={t('fund.title', { year: plan.year })}
      open={open}
      onClose={onClose}
      initialValues={{ sources: initial }}
      onSubmit={({ sources }) =>
        save.run(
          {
            params: { path: { year: plan.year } },
            body: {
              items: Object.entries(sources).flatMap(([source, { amount, note }]) =>
                typeof amount === 'number' && amount > 0
                  ? [{ source, amount, note: note === '' ? null : (note ?? null) }]
                  : [],
              ),
            },
          },
          plan.version,
        )
      }
    >
      <p className="muted">{t('fund.hint')}</p>
      {plan.sources.map(({ source, name, englishName }) => (
        <fieldset key={source}>
          <legend>{said({ chinese: name, english: englishName })}</legend>
          <Form.Item name={['sources', source, 'amount']} label={t('fund.amount')}>
            <MoneyInput />
          </Form.Item>
          <Form.Item name={['sources', source, 'note']} label={t('fund.note')}>
            <Input maxLength={200} />
          </Form.Item>
        </fieldset>
      ))}
    </FormDrawer>
  );
}
