import { Alert, Button, Form, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { LineChart } from '@/ui/chart/line-chart';
import { Money, yuanText } from '@/ui/money';
import { MoneyInput } from '@/ui/money-input';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { rateText } from './words';

interface Plan {
  start: number;
  inflow: number;
  inflowYears: number;
  years: number;
  /** Per cent, as are fee and loss. */
  loanShare: number;
  fee: number;
  loss: number;
  months: number;
  stated?: number | null;
  target?: number | null;
}

type Outcome = Schema<'SimulationView'>;

const basisPoints = 100;
const fenInYuan = 100;
const most = { years: 30, months: 120 };

/** The plan of the sources: 200,000 yuan, 100,000 more in each of three years, said to be 600,000 and to yield 50,000. */
const written: Plan = {
  start: 20_000_000,
  inflow: 10_000_000,
  inflowYears: 3,
  years: 6,
  loanShare: 100,
  fee: 0,
  loss: 0,
  months: 24,
  stated: 60_000_000,
  target: 5_000_000,
};

/** A plan for a revolving fund, tried before anybody believes it. */
export function SimulationScreen() {
  const { t } = useTranslation('loans');
  const [plan, setPlan] = useState(written);
  const { loanShare, fee, loss, stated, target, ...rest } = plan;
  const query = useGet(
    '/api/v1/fund-simulation',
    {
      params: {
        query: {
          ...rest,
          loanShare: Math.round(loanShare * basisPoints),
          fee: Math.round(fee * basisPoints),
          loss: Math.round(loss * basisPoints),
          ...(stated == null ? {} : { stated }),
          ...(target == null ? {} : { target }),
        },
      },
    },
    { keepPrevious: true },
  );
  return (
    <Page title={t('simulate')} trail={[{ label: t('title'), to: '/loans' }]} lead={t('sim.lead')}>
      <Card title={t('simulate')}>
        <PlanForm plan={plan} onRun={setPlan} />
      </Card>
      <QueryView query={query}>{(outcome) => <OutcomeView plan={plan} outcome={outcome} />}</QueryView>
    </Page>
  );
}

function PlanForm({ plan, onRun }: { plan: Plan; onRun: (plan: Plan) => void }) {
  const { t } = useTranslation('loans');
  const required = [{ required: true, message: t('required') }];
  const money = ['start', 'inflow'] as const;
  const counts = [
    { name: 'inflowYears', min: 0, max: most.years },
    { name: 'years', min: 1, max: most.years },
    { name: 'months', min: 1, max: most.months },
  ] as const;
  return (
    <Form<Plan> layout="vertical" initialValues={plan} onFinish={onRun}>
      <div className="two-columns">
        {money.map((name) => (
          <Form.Item key={name} name={name} label={t(`sim.${name}`)} rules={required}>
            <MoneyInput />
          </Form.Item>
        ))}
        {counts.map(({ name, min, max }) => (
          <Form.Item key={name} name={name} label={t(`sim.${name}`)} rules={required}>
            <InputNumber min={min} max={max} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        ))}
        {(['loanShare', 'fee', 'loss'] as const).map((name) => (
          <Form.Item key={name} name={name} label={t(`sim.${name}`)} rules={required}>
            <InputNumber min={0} max={100} precision={2} style={{ width: '100%' }} />
          </Form.Item>
        ))}
        {(['stated', 'target'] as const).map((name) => (
          <Form.Item key={name} name={name} label={t(`sim.${name}`)}>
            <MoneyInput />
          </Form.Item>
        ))}
      </div>
      <Button type="primary" htmlType="submit">
        {t('sim.run')}
      </Button>
    </Form>
  );
}

function OutcomeView({ plan, outcome }: { plan: Plan; outcome: Outcome }) {
  const { t } = useTranslation('loans');
  const { years } = outcome;
  return (
    <>
      <Sums plan={plan} outcome={outcome} />
      <Card flush title={t('simulate')}>
        <SmallTable
          label={t('simulate')}
          head={[
            t('sim.year'),
            t('sim.yearInflow'),
            t('sim.lent'),
            t('sim.newLoans'),
            t('sim.yield'),
            t('sim.lost'),
            t('sim.fund'),
            t('sim.rate'),
          ]}
          rows={years.map((year) => ({
            key: String(year.year),
            cells: [
              t('sim.yearOf', { year: year.year }),
              ...[year.inflow, year.lent, year.newLoans, year.yield, year.loss, year.fund].map((fen, at) => (
                <Money key={at} fen={fen} bare />
              )),
              `${rateText(year.yieldBasisPoints)}%`,
            ],
          }))}
        />
      </Card>
      <Card title={t('sim.chart')}>
        <LineChart
          label={t('sim.chart')}
          unit={t('yuan')}
          categories={years.map(({ year }) => t('sim.yearOf', { year }))}
          series={[
            { name: t('sim.fund'), values: years.map(({ fund }) => fund / fenInYuan) },
            { name: t('sim.yield'), values: years.map((year) => year.yield / fenInYuan) },
          ]}
        />
      </Card>
    </>
  );
}

/** What does not add up is said before anything else. */
function Sums({ plan, outcome }: { plan: Plan; outcome: Outcome }) {
  const { t } = useTranslation('loans');
  const { total, missing, neededBasisPoints, neededOfStatedBasisPoints, reached } = outcome;
  const sums = {
    stated: yuanText(plan.stated ?? 0),
    total: yuanText(total),
    missing: yuanText(Math.abs(missing ?? 0)),
  };
  return (
    <>
      {missing !== null && (
        <Alert
          type={missing > 0 ? 'error' : 'success'}
          showIcon
          title={t(missing > 0 ? 'sim.missing' : missing < 0 ? 'sim.more' : 'sim.agrees', sums)}
        />
      )}
      {neededBasisPoints !== null && reached !== null && (
        <Alert
          type="warning"
          showIcon
          title={
            t('sim.needed', { target: yuanText(plan.target ?? 0), rate: rateText(neededBasisPoints) }) +
            (neededOfStatedBasisPoints === null
              ? ''
              : t('sim.neededOfStated', { rate: rateText(neededOfStatedBasisPoints) }))
          }
          description={t(reached ? 'sim.reached' : 'sim.notReached')}
        />
      )}
    </>
  );
}
