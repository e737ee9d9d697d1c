import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DateInput } from '@/ui/date-input';
import { DateText } from '@/ui/date-text';
import { DefinitionList } from '@/ui/definition-list';
import { Dialog } from '@/ui/dialog';
import { FormDrawer } from '@/ui/form-drawer';
import { Money, yuanText } from '@/ui/money';
import { MoneyInput } from '@/ui/money-input';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { useStandards } from '@/ui/standards';
import { ProvenanceText } from './words';

type View = Schema<'VoucherView'>;

interface VoucherDrawerProps {
  id: string;
  onShow: (id: string) => void;
  onClose: () => void;
}

/** A voucher with its entries and those that it has to do with; what may be done is a reversal or a return. */
export function VoucherDrawer({ id, onShow, onClose }: VoucherDrawerProps) {
  const { t } = useTranslation('funds');
  const query = useGet('/api/v1/fund-vouchers/{voucherId}', { params: { path: { voucherId: id } } });
  const [act, setAct] = useState<'reverse' | 'takeBack'>();
  const { can } = useSession();
  const view = query.data;
  return (
    <Dialog
      title={t('voucher', { number: view?.voucher.number ?? '' })}
      open
      variant="drawer"
      onClose={onClose}
      footer={
        <>
          {view?.mayTakeBack === true && can('takeBackMoney') && (
            <Button onClick={() => setAct('takeBack')}>{t('takeBack')}</Button>
          )}
          {view?.mayReverse === true && can('reverseVoucher') && (
            <Button danger onClick={() => setAct('reverse')}>
              {t('reverse')}
            </Button>
          )}
        </>
      }
    >
      <QueryView query={query}>{(shown) => <Facts view={shown} onShow={onShow} />}</QueryView>
      {view !== undefined && act === 'reverse' && (
        <Reverse view={view} onDone={onShow} onClose={() => setAct(undefined)} />
      )}
      {view !== undefined && act === 'takeBack' && (
        <TakeBack view={view} onDone={onShow} onClose={() => setAct(undefined)} />
      )}
    </Dialog>
  );
}

function Facts({ view, onShow }: { view: View; onShow: (id: string) => void }) {
  const { t } = useTranslation('funds');
  const { name } = useStandards();
  const { voucher, entries, related } = view;
  return (
    <div className="stack">
      <DefinitionList
        items={[
          { label: t('field.kind'), value: t(`kind.${voucher.kind}`) },
          { label: t('field.day'), value: <DateText value={voucher.day} /> },
          { label: t('field.summary'), value: voucher.summary, wide: true },
          { label: t('field.party'), value: voucher.party },
          { label: t('field.source'), value: <ProvenanceText of={voucher.provenance} /> },
          {
            label: t('field.purpose'),
            value: voucher.purpose === null ? null : name('fundPurpose', voucher.purpose),
          },
          { label: t('fund'), value: voucher.fundName, wide: true },
          { label: t('field.madeBy'), value: voucher.madeByName },
          { label: t('field.checkedBy'), value: voucher.checkedByName },
        ]}
      />
      <SmallTable
        label={t('entries')}
        head={[t('accountHead'), t('debit'), t('credit')]}
        rows={entries.map(({ account, purpose, amount }, at) => ({
          key: String(at),
          cells: [
            `${t(`account.${account}`)}${purpose === null ? '' : `：${name('fundPurpose', purpose)}`}`,
            amount > 0 ? <Money key="debit" fen={amount} bare /> : '',
            amount < 0 ? <Money key="credit" fen={-amount} bare /> : '',
          ],
        }))}
      />
      {related.length > 0 && (
        <div>
          <h3>{t('related')}</h3>
          {related.map(({ id, number, kind, day, amount }) => (
            <Button key={id} type="link" style={{ padding: 0 }} onClick={() => onShow(id)}>
              {t('relatedReversal', { number, kind: t(`kind.${kind}`), day, amount: yuanText(amount) })}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

interface FollowUpProps {
  view: View;
  /** Told the voucher that came of it. */
  onDone: (id: string) => void;
  onClose: () => void;
}

function Reverse({ view: { voucher }, onDone, onClose }: FollowUpProps) {
  const { t } = useTranslation('funds');
  const reverse = useCommand('post', '/api/v1/fund-vouchers/{voucherId}/reversal', {
    success: t('reverseDone'),
    quiet: true,
  });
  return (
    <ConfirmDialog
      title={t('reverseTitle', { number: voucher.number })}
      open
      danger
      confirmText={t('reverse')}
      reasonLabel={t('field.reason')}
      onCancel={onClose}
      onConfirm={async (reason) => {
        const posted = await reverse.run({
          params: { path: { voucherId: voucher.id } },
          body: { reason, day: null },
        });
        onClose();
        onDone(posted.voucher.id);
      }}
    >
      {t('reverseText')}
    </ConfirmDialog>
  );
}

function TakeBack({ view: { voucher, left }, onDone, onClose }: FollowUpProps) {
  const { t } = useTranslation('funds');
  const { session } = useSession();
  const take = useCommand('post', '/api/v1/fund-vouchers/{voucherId}/returns', {
    success: t('tookBack'),
    quiet: true,
  });
  const required = [{ required: true, message: t('required') }];
  return (
    <FormDrawer<{ amount: number; day: string; summary: string }>
      title={t('takeBack')}
      open
      initialValues={{ amount: left, day: session.businessDate }}
      onSubmit={async (body) => {
        const posted = await take.run({ params: { path: { voucherId: voucher.id } }, body });
        // After the drawer has let go of its guard.
        setTimeout(() => onDone(posted.voucher.id));
      }}
      onClose={onClose}
    >
      <p className="muted">{t('takeBackHint', { amount: yuanText(left) })}</p>
      <Form.Item name="amount" label={t('field.amount')} rules={required}>
        <MoneyInput />
      </Form.Item>
      <Form.Item name="day" label={t('field.day')} rules={required}>
        <DateInput min={voucher.day} max={session.businessDate} />
      </Form.Item>
      <Form.Item
        name="summary"
        label={t('field.summary')}
        rules={[{ required: true, whitespace: true, message: t('required') }]}
      >
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
    </FormDrawer>
  );
}
