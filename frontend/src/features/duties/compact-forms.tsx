import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { CommandInput } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { FormLines } from '@/ui/form-lines';
import { MoneyInput } from '@/ui/money-input';
import { TownshipChoice, VillageChoice } from './person-choice';
import { type Compact, compactKinds } from './words';

type Conclusion = NonNullable<CommandInput<'/api/v1/village-compacts', 'post'>['body']>;
type Income = NonNullable<CommandInput<'/api/v1/village-compacts/{compactId}/incomes', 'post'>['body']>;
type Exchange = NonNullable<CommandInput<'/api/v1/village-compacts/{compactId}/exchanges', 'post'>['body']>;
type Ending = NonNullable<CommandInput<'/api/v1/village-compacts/{compactId}/ending', 'post'>['body']>;

interface ActProps {
  compact: Compact;
  onClose: () => void;
}

const years = 3;

function useRules() {
  const { t } = useTranslation('duties');
  return {
    required: [{ required: true, message: t('required') }],
    written: [{ required: true, whitespace: true, message: t('required') }],
  };
}

/** Opens with three years from this one, as such compacts last. */
export function ConcludeForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('duties');
  const { session } = useSession();
  const { required, written } = useRules();
  const conclude = useCommand('post', '/api/v1/village-compacts', { success: t('concluded'), quiet: true });
  const first = Number(session.businessDate.slice(0, 4));
  return (
    <FormDrawer<Conclusion>
      title={t('conclude')}
      open
      initialValues={{
        kind: 'example',
        from: session.businessDate,
        until: `${first + years - 1}-12-31`,
      }}
      onSubmit={({ targets, ...values }) => conclude.run({ body: { ...values, targets: targets ?? [] } })}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t('field.compactKind')} rules={required}>
        <Select options={compactKinds.map((value) => ({ value, label: t(`compactKind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="placeId" label={t('field.helped')} rules={required}>
        <VillageChoice />
      </Form.Item>
      <Form.Item<Conclusion> noStyle dependencies={['kind']}>
        {({ getFieldValue }) => {
          const isShares = getFieldValue('kind') === 'shares';
          return (
            <Form.Item
              key={isShares ? 'township' : 'village'}
              name="partnerId"
              label={t(isShares ? 'field.sharing' : 'field.exemplary')}
              rules={required}
              preserve={false}
            >
              {isShares ? <TownshipChoice /> : <VillageChoice />}
            </Form.Item>
          );
        }}
      </Form.Item>
      <Form.Item name="terms" label={t('field.terms')} rules={written}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item name="from" label={t('field.from')} rules={required}>
        <DateInput />
      </Form.Item>
      <Form.Item name="until" label={t('field.endsOn')} rules={required}>
        <DateInput />
      </Form.Item>
      <FormLines
        name="targets"
        title={t('field.targets')}
        hint={t('targetsHint')}
        addText={t('addYear')}
        blank={{ year: first }}
      >
        {(line) => (
          <>
            <Form.Item name={[line, 'year']} label={t('field.year')} rules={required}>
              <InputNumber min={2000} max={2199} precision={0} style={{ width: '100%' }} />
            </Form.Item>
            <Form.Item name={[line, 'amount']} label={t('field.target')} rules={required}>
              <MoneyInput />
            </Form.Item>
          </>
        )}
      </FormLines>
    </FormDrawer>
  );
}

export function IncomeForm({ compact, onClose }: ActProps) {
  const { t } = useTranslation('duties');
  const { session } = useSession();
  const { required, written } = useRules();
  const record = useCommand('post', '/api/v1/village-compacts/{compactId}/incomes', {
    success: t('recorded'),
    quiet: true,
  });
  const first = Number(compact.from.slice(0, 4));
  const last = Math.min(Number(compact.until.slice(0, 4)), Number(session.businessDate.slice(0, 4)));
  return (
    <FormDrawer<Income>
      title={t('recordIncome')}
      open
      initialValues={{ year: last }}
      onSubmit={(body) => record.run({ params: { path: { compactId: compact.id } }, body }, compact.version)}
      onClose={onClose}
    >
      <p className="muted">{t('incomeHint')}</p>
      <Form.Item name="year" label={t('field.year')} rules={required}>
        <InputNumber min={first} max={last} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="amount" label={t('field.received')} rules={required}>
        <MoneyInput />
      </Form.Item>
      <Form.Item name="source" label={t('field.incomeSource')} rules={written}>
        <Input maxLength={400} />
      </Form.Item>
    </FormDrawer>
  );
}

export function ExchangeForm({ compact, onClose }: ActProps) {
  const { t } = useTranslation('duties');
  const { session } = useSession();
  const { required, written } = useRules();
  const record = useCommand('post', '/api/v1/village-compacts/{compactId}/exchanges', {
    success: t('recorded'),
    quiet: true,
  });
  return (
    <FormDrawer<Exchange>
      title={t('recordExchange')}
      open
      initialValues={{ on: session.businessDate, hosted: false }}
      onSubmit={(body) => record.run({ params: { path: { compactId: compact.id } }, body }, compact.version)}
      onClose={onClose}
    >
      <Form.Item name="on" label={t('field.on')} rules={required}>
        <DateInput min={compact.from} max={session.businessDate} />
      </Form.Item>
      <Form.Item name="hosted" label={t('field.where')} rules={required}>
        <Select
          options={[
            { value: false, label: compact.partnerName },
            { value: true, label: compact.placeName },
          ]}
        />
      </Form.Item>
      <Form.Item name="people" label={t('field.peopleCount')} rules={required}>
        <InputNumber min={1} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="text" label={t('field.learned')} rules={written}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </FormDrawer>
  );
}

export function EndCompactForm({ compact, onClose }: ActProps) {
  const { t } = useTranslation('duties');
  const { session } = useSession();
  const { required, written } = useRules();
  const end = useCommand('post', '/api/v1/village-compacts/{compactId}/ending', {
    success: t('recorded'),
    quiet: true,
  });
  return (
    <FormDrawer<Ending>
      title={t('endCompact')}
      open
      initialValues={{ on: session.businessDate }}
      onSubmit={(body) => end.run({ params: { path: { compactId: compact.id } }, body }, compact.version)}
      onClose={onClose}
    >
      <p className="muted">{t('endCompactHint')}</p>
      <Form.Item name="on" label={t('field.endedOn')} rules={required}>
        <DateInput min={compact.from} max={session.businessDate} />
      </Form.Item>
      <Form.Item name="reason" label={t('field.reason')} rules={written}>
        <Input maxLength={400} />
      </Form.Item>
    </FormDrawer>
  );
}
