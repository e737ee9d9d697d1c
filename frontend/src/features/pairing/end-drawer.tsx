import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { endReasons, type PairView } from './types';

type Values = Schema<'EndPairCommand'>;

/** Ends a pair for a reason, and says beforehand what ends with it; replacing a helper is a handover. */
export function EndDrawer({ view, onClose }: { view: PairView; onClose: () => void }) {
  const { t } = useTranslation('pairing');
  const { session, can } = useSession();
  const { pair } = view;
  const inLedger = pair.beneficiary.tier !== null;
  const end = useCommand('post', '/api/v1/pairs/{pairId}/end', { quiet: true, success: t('pair.done') });
  return (
    <FormDrawer<Values>
      title={t('pair.endTitle')}
      open
      submitText={t('pair.end')}
      onClose={onClose}
      onSubmit={(body) => end.run({ params: { path: { pairId: pair.id } }, body }, view.version)}
    >
      {(form) => (
        <>
          <Consequences view={view} />
          <Form.Item
            name="reason"
            label={t('field.endReason')}
            extra={
              inLedger && (
                <span className="in-text">
                  {t('pair.graduatedHint')}{' '}
                  {can('listReviews') && (
                    <Link to={`/half-year-reviews?pairId=${pair.id}`}>{t('pair.reviews')}</Link>
                  )}
                </span>
              )
            }
            rules={[{ required: true, message: t('plan.required') }]}
          >
            <Select
              options={endReasons.map((reason) => ({
                value: reason,
                label: t(`reason.${reason}`),
                // Who is helped to the end leaves the ledger first (rule A12).
                disabled: reason === 'graduated' && inLedger,
              }))}
              onChange={() => void form.validateFields(['note']).catch(() => undefined)}
            />
          </Form.Item>
          <Form.Item
            name="note"
            label={t('field.note')}
            dependencies={['reason']}
            rules={[
              ({ getFieldValue }) => ({
                required: getFieldValue('reason') === 'other',
                message: t('pair.noteOwed'),
              }),
            ]}
          >
            <Input.TextArea rows={3} maxLength={400} />
          </Form.Item>
          <Form.Item name="on" label={t('field.until')} extra={t('pair.endOnHint')}>
            <DateInput {...(pair.from === null ? {} : { min: pair.from })} max={session.businessDate} />
          </Form.Item>
        </>
      )}
    </FormDrawer>
  );
}

function Consequences({ view: { pair, visits, commitments, issues } }: { view: PairView }) {
  const { t } = useTranslation('pairing');
  const { data } = useGet('/api/v1/pairs', {
    params: { query: { personId: pair.beneficiary.id, state: 'active', size: 20 } },
  });
  const others = data?.items.filter(({ id, beneficiary }) => {
    return id !== pair.id && beneficiary.id === pair.beneficiary.id;
  });
  const planned = visits.filter(({ state }) => state === 'planned').length;
  const promised = commitments.filter(({ state }) => state === 'open').length;
  const raised = issues.filter(({ state }) => state === 'open').length;
  return (
    <section className="consequences" aria-label={t('pair.consequences')}>
      <p>
        <b>{t('pair.consequences')}</b>
      </p>
      <ul>
        <li>{t('pair.losesSight', { helper: pair.helper.name, beneficiary: pair.beneficiary.name })}</li>
        {planned > 0 && <li>{t('pair.visitsEnd', { count: planned })}</li>}
        {promised > 0 && <li>{t('pair.commitmentsEnd', { count: promised })}</li>}
        {raised > 0 && <li>{t('pair.issuesStay', { count: raised })}</li>}
        {pair.beneficiary.tier !== null && others?.length === 0 && (
          <li>
            <b>{t('pair.nobodyLeft', { beneficiary: pair.beneficiary.name })}</b>
          </li>
        )}
        <li>{t('pair.noWayBack')}</li>
      </ul>
    </section>
  );
}
