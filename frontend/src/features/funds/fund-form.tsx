import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import type { FundView } from './words';

interface Values {
  facts: Schema<'FundFacts'>;
  openedOn?: string;
}

interface FundFormProps {
  /** Whose fund is opened. */
  post?: Schema<'SessionPost'>;
  /** The one that is changed. */
  known?: FundView;
  onClose: () => void;
}

/** A fund is opened, or has another custodian, another bank. */
export function FundForm({ post, known, onClose }: FundFormProps) {
  const { t } = useTranslation('funds');
  const { session } = useSession();
  const navigate = useNavigate();
  const open = useCommand('post', '/api/v1/funds', { success: t('opened'), quiet: true });
  const edit = useCommand('put', '/api/v1/funds/{fundId}', { success: t('saved'), quiet: true });
  const rules = [{ required: true, whitespace: true, message: t('required') }];
  const save = async ({ facts, openedOn }: Values) => {
    if (known !== undefined)
      return edit.run({ params: { path: { fundId: known.fund.id } }, body: { facts } }, known.version);
    const opened = await open.run({
      body: {
        organisationId: post?.organisationId ?? '',
        facts,
        openedOn: openedOn ?? session.businessDate,
      },
    });
    // After the drawer has let go of its guard.
    setTimeout(() => void navigate(`/funds/${opened.fund.id}`));
  };
  return (
    <FormDrawer<Values>
      title={t(known === undefined ? 'open' : 'edit')}
      open
      initialValues={{
        openedOn: `${session.businessDate.slice(0, 4)}-01-01`,
        facts: known?.fund ?? {
          name: `${post?.organisationName ?? ''}关爱帮扶资金专户`,
          bank: '',
          accountTail: '',
          custodian: '',
          oversight: '',
        },
      }}
      onSubmit={save}
      onClose={onClose}
    >
      {(['name', 'bank', 'accountTail', 'custodian', 'oversight'] as const).map((field) => (
        <Form.Item key={field} name={['facts', field]} label={t(`field.${field}`)} rules={rules}>
          <Input
            maxLength={field === 'accountTail' ? 4 : 100}
            inputMode={field === 'accountTail' ? 'numeric' : 'text'}
          />
        </Form.Item>
      ))}
      {known === undefined && (
        <Form.Item
          name="openedOn"
          label={t('field.openedOn')}
          rules={[{ required: true, message: t('required') }]}
        >
          <DateInput max={session.businessDate} />
        </Form.Item>
      )}
    </FormDrawer>
  );
}
