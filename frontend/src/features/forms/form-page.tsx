import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTrail } from '@/ui/page-trail';
import { useDocumentTitle } from '@/ui/use-document-title';
import { type FilledForm, FormSheet } from './form-sheet';

interface FormPageProps {
  form: FilledForm;
  trail: readonly { label: string; to: string }[];
  /** What may be done with it besides printing it. */
  actions: ReactNode;
}

/** Any form on a page of its own: what the office prints is the sheet, and nothing around it. */
export function FormPage({ form, trail, actions }: FormPageProps) {
  const { t } = useTranslation();
  useDocumentTitle(form.name);
  return (
    <div className="page">
      <div className="page-head no-print">
        <PageTrail trail={trail} title={form.title} />
        <div className="row print-actions">
          {actions}
          <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            {t('action.print')}
          </Button>
        </div>
      </div>
      <FormSheet form={form} />
    </div>
  );
}
