import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import type { Match } from './board-screen';
import { HelperChoice } from './helper-choice';
import { beneficiaryKinds } from './types';

interface Values {
  branchId: string;
  helperId: string;
  beneficiaryKind?: Schema<'BeneficiaryKind'>;
  kind: Schema<'PairKind'>;
  agreedUntil?: string;
}

/** The chosen people and their helper: the county pairs at once, a branch proposes. */
export function PairDrawer({ match, onClose }: { match: Match; onClose: () => void }) {
  const { t } = useTranslation('pairing');
  const { can } = useSession();
  const people = match.people ?? [];
  const assign = useCommand('post', '/api/v1/pairs', {
    quiet: true,
    success: ({ items }) => t('make.assigned', { count: items.length }),
  });
  const propose = useCommand('post', '/api/v1/pairs/proposals', {
    quiet: true,
    success: ({ items }) => t('make.proposed', { count: items.length }),
  });
  const mayAssign = can('assignPairs');
  return (
    <FormDrawer<Values>
      title={t('board.pairSelected', { count: people.length })}
      open
      initialValues={{
        kind: 'member',
        ...(match.branch === undefined ? {} : { branchId: match.branch.id }),
        ...(match.helper === undefined ? {} : { helperId: match.helper.id }),
      }}
      submitText={t(mayAssign ? 'make.assign' : 'make.propose')}
      onClose={onClose}
      onSubmit={({ helperId, kind, beneficiaryKind, agreedUntil }) => {
        const items = people.map(({ id }) => ({
          helperId,
          beneficiaryId: id,
          kind,
          ...(beneficiaryKind === undefined ? {} : { beneficiaryKind }),
          ...(agreedUntil === undefined ? {} : { agreedUntil }),
        }));
        return (mayAssign ? assign : propose).run({ body: { items } }).then(match.done);
      }}
    >
      {(form) => (
        <>
          <p style={{ marginBottom: 12 }}>
            <b>{t('make.people')}：</b>
            {people
              .map(({ name }) => name)
              .filter((name) => name !== '')
              .join('、')}
          </p>
          <HelperChoice form={form} room={people.length} />
          <Form.Item name="kind" label={t('field.kind')}>
            <Select
              options={(['member', 'leader'] as const).map((kind) => ({
                value: kind,
                label: t(`kind.${kind}`),
              }))}
            />
          </Form.Item>
          <Form.Item name="beneficiaryKind" label={t('field.beneficiaryKind')}>
            <Select
              allowClear
              options={beneficiaryKinds.map((kind) => ({ value: kind, label: t(`beneficiaryKind.${kind}`) }))}
            />
          </Form.Item>
          <Form.Item name="agreedUntil" label={t('field.agreedUntil')}>
            <DateInput />
          </Form.Item>
        </>
      )}
    </FormDrawer>
  );
}
