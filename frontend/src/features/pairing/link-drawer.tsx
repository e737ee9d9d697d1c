import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import type { Match } from './board-screen';
import { BranchSelect } from './helper-choice';

/** The chosen villages and the branch that will look after them. */
export function LinkDrawer({ match, onClose }: { match: Match; onClose: () => void }) {
  const { t } = useTranslation('pairing');
  const { can } = useSession();
  const places = match.places ?? [];
  const assign = useCommand('post', '/api/v1/branch-links', {
    quiet: true,
    success: ({ items }) => t('make.linked', { count: items.length }),
  });
  const propose = useCommand('post', '/api/v1/branch-links/proposals', {
    quiet: true,
    success: ({ items }) => t('make.linkProposed', { count: items.length }),
  });
  const mayAssign = can('assignBranchLinks');
  return (
    <FormDrawer<{ branchId: string }>
      title={t('board.linkSelected', { count: places.length })}
      open
      initialValues={match.branch === undefined ? {} : { branchId: match.branch.id }}
      submitText={t(mayAssign ? 'make.assign' : 'make.propose')}
      onClose={onClose}
      onSubmit={({ branchId }) =>
        (mayAssign ? assign : propose)
          .run({ body: { items: places.map(({ id }) => ({ branchId, placeId: id })) } })
          .then(match.done)
      }
    >
      <p style={{ marginBottom: 12 }}>
        <b>{t('make.places')}：</b>
        {places
          .map(({ name }) => name)
          .filter((name) => name !== '')
          .join('、')}
      </p>
      <Form.Item
        name="branchId"
        label={t('make.branch')}
        rules={[{ required: true, message: t('make.branchRequired') }]}
      >
        <BranchSelect />
      </Form.Item>
    </FormDrawer>
  );
}
