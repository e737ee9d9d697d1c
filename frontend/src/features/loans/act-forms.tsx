import { Alert, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { yuanText } from '@/ui/money';
import { MoneyInput } from '@/ui/money-input';
import { useStandards } from '@/ui/standards';
import type { LoanView } from './words';

interface ActFormProps {
  view: LoanView;
  onClose: () => void;
}

const longest = 200;

const pathOf = ({ loan }: LoanView) => ({ params: { path: { loanId: loan.id } } });

/** What branch, township or supervision group thinks of an application. */
export function OpinionForm({ view, onClose }: ActFormProps) {
  const { t } = useTranslation('loans');
  const say = useCommand('post', '/api/v1/loans/{loanId}/opinions', { success: t('said'), quiet: true });
  const by = view.loan.awaitedOpinion;
  return (
    <FormDrawer<{ agrees: boolean; text: string }>
      title={t('say')}
      open
      initialValues={{ agrees: true }}
      onSubmit={(body) => say.run({ ...pathOf(view), body }, view.version)}
      onClose={onClose}
    >
      {by !== null && <p className="muted">{t('sayHint', { by: t(`by.${by}`) })}</p>}
      <Form.Item name="agrees" label={t('field.opinion')}>
        <Radio.Group
          options={[
            { value: true, label: t('agrees') },
            { value: false, label: t('disagrees') },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="text"
        label={t('note')}
        rules={[{ required: true, whitespace: true, message: t('required') }]}
      >
        <Input.TextArea rows={3} maxLength={longest} />
      </Form.Item>
    </FormDrawer>
  );
}

/** Pays an approved loan out of the fund's principal. */
export function LendForm({ view, onClose }: ActFormProps) {
  const { t } = useTranslation('loans');
  const { session } = useSession();
  const { name } = useStandards();
  const lend = useCommand('post', '/api/v1/loans/{loanId}/disbursement', { success: t('lent'), quiet: true });
  const heaps = view.principal.filter(({ held }) => held > 0);
  return (
    <FormDrawer<{ heap: number; day: string }>
      title={t('lend')}
      open
      initialValues={{ day: session.businessDate, ...(heaps.length > 0 ? { heap: 0 } : {}) }}
      onSubmit={({ heap, day }) => {
        const provenance = heaps[heap]?.provenance;
        return provenance === undefined
          ? Promise.resolve()
          : lend.run({ ...pathOf(view), body: { day, provenance } }, view.version);
      }}
      onClose={onClose}
    >
      {heaps.length === 0 && (
        <Alert type="warning" showIcon title={t('noPrincipal')} style={{ marginBottom: 16 }} />
      )}
      <Form.Item
        name="heap"
        label={t('field.provenance')}
        rules={[{ required: true, message: t('required') }]}
      >
        <Select
          options={heaps.map(({ provenance, held }, at) => ({
            value: at,
            label: `${name('fundSource', provenance.source)}（${yuanText(held)} ${t('yuan')}）`,
          }))}
        />
      </Form.Item>
      <Form.Item name="day" label={t('field.day')} rules={[{ required: true, message: t('required') }]}>
        <DateInput
          max={session.businessDate}
          {...(view.approvedOn === null ? {} : { min: view.approvedOn })}
        />
      </Form.Item>
    </FormDrawer>
  );
}

/** Records what the borrower paid; the product says what it covers first. */
export function RepayForm({ view, onClose }: ActFormProps) {
  const { t } = useTranslation('loans');
  const { session } = useSession();
  const repay = useCommand('post', '/api/v1/loans/{loanId}/repayments', {
    success: t('repaid'),
    quiet: true,
  });
  const principal = view.loan.outstanding + view.loan.writtenOff;
  return (
    <FormDrawer<{ amount: number; day: string }>
      title={t('repay')}
      open
      initialValues={{ day: session.businessDate }}
      onSubmit={(body) => repay.run({ ...pathOf(view), body }, view.version)}
      onClose={onClose}
    >
      <p className="muted">
        {t('repayHint', { principal: yuanText(principal), fee: yuanText(view.feeDue) })}
      </p>
      <Form.Item name="amount" label={t('field.amount')} rules={[{ required: true, message: t('required') }]}>
        <MoneyInput />
      </Form.Item>
      <Form.Item name="day" label={t('field.day')} rules={[{ required: true, message: t('required') }]}>
        <DateInput max={session.businessDate} />
      </Form.Item>
    </FormDrawer>
  );
}

type Kind = Schema<'LoanChangeKind'>;

/** Proposes an extension, a write-off, a guarantor's release, or that the last payment be undone. */
export function ChangeForm({ view, onClose }: ActFormProps) {
  const { t } = useTranslation('loans');
  const propose = useCommand('post', '/api/v1/loans/{loanId}/change', {
    success: t('proposed'),
    quiet: true,
  });
  const isOut = view.loan.state === 'lent';
  const standing = view.guarantors.filter(({ releasedOn }) => releasedOn === null);
  const left = (view.product.extensionMonths ?? 0) - view.loan.extendedMonths;
  const last = view.entries[view.entries.length - 1]?.kind;
  const kinds: Kind[] = [
    ...(isOut && left > 0 ? (['extend'] as const) : []),
    ...(isOut ? (['writeOff'] as const) : []),
    ...(isOut && standing.length > 0 ? (['releaseGuarantor'] as const) : []),
    ...(last === 'repaid' || last === 'recovered' ? (['undoPayment'] as const) : []),
  ];
  const required = [{ required: true, message: t('required') }];
  return (
    <FormDrawer<{ kind: Kind; months?: number; guarantorId?: string; reason: string }>
      title={t('propose')}
      open
      initialValues={{}}
      onSubmit={({ kind, months, guarantorId, reason }) =>
        propose.run(
          { ...pathOf(view), body: { kind, reason, months: months ?? 0, guarantorId: guarantorId ?? null } },
          view.version,
        )
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <Form.Item name="kind" label={t('field.change')} rules={required}>
            <Select options={kinds.map((kind) => ({ value: kind, label: t(`change.${kind}`) }))} />
          </Form.Item>
          <Form.Item noStyle dependencies={['kind']}>
            {() => {
              const kind = form.getFieldValue('kind') as Kind | undefined;
              return (
                <>
                  {kind !== undefined && <p className="muted">{t(`changeHint.${kind}`)}</p>}
                  {kind === 'extend' && (
                    <Form.Item name="months" label={t('field.extension')} rules={required}>
                      <InputNumber min={1} max={left} precision={0} style={{ width: '100%' }} />
                    </Form.Item>
                  )}
                  {kind === 'releaseGuarantor' && (
                    <Form.Item name="guarantorId" label={t('field.guarantor')} rules={required}>
                      <Select options={standing.map(({ id, name }) => ({ value: id, label: name }))} />
                    </Form.Item>
                  )}
                </>
              );
            }}
          </Form.Item>
          <Form.Item
            name="reason"
            label={t('field.reason')}
            rules={[{ required: true, whitespace: true, message: t('required') }]}
          >
            <Input.TextArea rows={2} maxLength={longest} />
          </Form.Item>
        </>
      )}
    </FormDrawer>
  );
}
