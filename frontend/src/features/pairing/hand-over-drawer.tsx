import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import { HelperChoice } from './helper-choice';
import type { PairView } from './types';

interface Values {
  branchId: string;
  helperId: string;
  note: string;
}

/** A new helper takes over in one act. */
export function HandOverDrawer({ view, onClose }: { view: PairView; onClose: () => void }) {
  const { t } = useTranslation('pairing');
  const navigate = useNavigate();
  const handOver = useCommand('post', '/api/v1/pairs/{pairId}/hand-over', {
    quiet: true,
    success: t('pair.done'),
  });
  return (
    <FormDrawer<Values>
      title={t('pair.handOverTitle')}
      open
      initialValues={{ branchId: view.pair.helper.organisationId }}
      onClose={onClose}
      onSubmit={async ({ helperId, note }) => {
        const successor = await handOver.run(
          { params: { path: { pairId: view.pair.id } }, body: { helperId, note } },
          view.version,
        );
        void navigate(`/pairs/${successor.id}`);
      }}
    >
      {(form) => (
        <>
          <p style={{ marginBottom: 12 }}>{t('pair.handOverText')}</p>
          <HelperChoice form={form} room={1} />
          <Form.Item
            name="note"
            label={t('field.note')}
            rules={[{ required: true, message: t('plan.required') }]}
          >
            <Input.TextArea rows={3} maxLength={400} />
          </Form.Item>
        </>
      )}
    </FormDrawer>
  );
}
