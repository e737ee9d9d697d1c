import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTrail } from './page-trail';
import './print-page.css';
import { useDocumentTitle } from './use-document-title';

interface PrintPageProps {
  title: string;
  /** The filling unit, who filled it in, and the day. */
  unit: string;
  preparer: string;
  date: string;
  /** A line above the table that states the unit of amounts: 金额单位：元. */
  amounts?: string;
  /** Leave out where no seal is set. */
  withSeal?: boolean;
  /** Where this page stands, as on `Page`. */
  trail?: readonly { label: string; to: string }[];
  /** The buttons beside 打印. */
  actions?: ReactNode;
  children: ReactNode;
}

/** An A4 form as offices file it: title, 单位, the form itself, 填表人 and date, seal. */
export function PrintPage(props: PrintPageProps) {
  const { title, unit, preparer, date, amounts, withSeal = true, trail = [], actions, children } = props;
  const { t } = useTranslation();
  useDocumentTitle(title);
  return (
    <div className="page">
      <div className="page-head no-print">
        <PageTrail trail={trail} title={title} />
        <div className="row print-actions">
          {actions}
          <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            {t('action.print')}
          </Button>
        </div>
      </div>
      <article className="print-sheet">
        <h1>{title}</h1>
        <div className="print-line">
          <span>{t('print.unit', { value: unit })}</span>
          {amounts !== undefined && <span>{amounts}</span>}
        </div>
        {children}
        <div className="print-line">
          <span>{t('print.preparer', { value: preparer })}</span>
          <span>{t('print.date', { value: date })}</span>
        </div>
        {withSeal && <p className="print-seal">{t('print.seal')}</p>}
      </article>
    </div>
  );
}
