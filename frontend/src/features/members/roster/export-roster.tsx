import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { emit } from '@/api/signals';
import { downloadFile } from '@/api/transfer';
import { DownloadButton } from '@/ui/download-button';
import { FormDrawer } from '@/ui/form-drawer';
import { filterBody, type FilterValues } from '@/ui/table/list-state';

/** The people of the list as a roster that can be imported again; with whole numbers for whoever may see them and says why. */
export function ExportRoster({ shown }: { shown: FilterValues }) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const [isAsking, setAsking] = useState(false);
  const filter = filterBody(shown, ['recognised', 'members']);
  const exportInFull = async ({ reason }: { reason: string }) => {
    await downloadFile('/api/v1/roster-exports/in-full', { reason, filter });
    emit({ kind: 'success', text: t('people.exported') });
  };
  return (
    <>
      {can('exportRoster') && (
        <DownloadButton
          address="/api/v1/roster-exports"
          body={{ filter }}
          done={t('people.exported')}
          title={t('people.exportHint')}
        >
          {t('people.export')}
        </DownloadButton>
      )}
      {can('exportRosterInFull') && (
        <Button title={t('people.exportHint')} onClick={() => setAsking(true)}>
          {t('people.exportInFull')}
        </Button>
      )}
      <FormDrawer<{ reason: string }>
        title={t('people.exportInFull')}
        open={isAsking}
        submitText={t('people.exportNow')}
        onClose={() => setAsking(false)}
        onSubmit={exportInFull}
      >
        <Alert type="warning" showIcon title={t('people.inFullWarning')} style={{ marginBottom: 16 }} />
        <Form.Item
          name="reason"
          label={t('people.reason')}
          extra={t('people.reasonHint')}
          rules={[{ required: true, min: 4, whitespace: true }]}
        >
          <Input.TextArea rows={3} maxLength={200} />
        </Form.Item>
      </FormDrawer>
    </>
  );
}
