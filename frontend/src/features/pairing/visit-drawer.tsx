import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, type FormInstance, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { GivenFields } from './given-fields';
import { type Occasion, OccasionFields } from './occasion-fields';
import { PhotoField } from './photo-field';
import type { Bond, VisitView } from './types';
import { useLogVisit } from './use-log-visit';

export type VisitValues = Schema<'VisitReportBody'> & Occasion & { photos?: readonly File[] };

interface VisitDrawerProps {
  bond: Bond;
  name: string;
  /** The planned visit that was made; without it, one that nobody had planned. */
  planned?: VisitView;
  onClose: () => void;
}

const words = ['well', 'ill', 'poor', 'progress'] as const;

/** A visit in a few taps: what was found is enough, everything else is optional. */
export function VisitDrawer({ bond, name, planned, onClose }: VisitDrawerProps) {
  const { t } = useTranslation('pairing');
  const { session } = useSession();
  const log = useLogVisit();
  return (
    <FormDrawer<VisitValues>
      title={t('visit.logFor', { name })}
      open
      initialValues={{ occasion: 'regular', on: session.businessDate }}
      onClose={onClose}
      onSubmit={({ occasion, campaign, photos = [], ...report }) =>
        log(
          {
            name,
            bond,
            report,
            occasion,
            ...(campaign === undefined ? {} : { campaign }),
            ...(planned === undefined ? {} : { planned: { id: planned.id, version: planned.version } }),
          },
          photos,
        )
      }
    >
      {(form) => (
        <>
          <ReportFields form={form} />
          <details>
            <summary>{t('visit.more')}</summary>
            {planned === undefined && <OccasionFields form={form} />}
            <GivenFields />
            <Issues bond={bond} />
          </details>
        </>
      )}
    </FormDrawer>
  );
}

/** What was found, when, and what it looked like. */
export function ReportFields({ form }: { form: FormInstance<VisitValues> }) {
  const { t } = useTranslation('pairing');
  const { session } = useSession();
  return (
    <>
      <QuickWords form={form} />
      <Form.Item
        name="findings"
        label={t('visit.findings')}
        rules={[{ required: true, message: t('plan.required') }]}
      >
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
      <Form.Item name="on" label={t('visit.on')}>
        <DateInput max={session.businessDate} />
      </Form.Item>
      <Form.Item name="photos" label={t('photo.title')}>
        <PhotoField />
      </Form.Item>
    </>
  );
}

/** Usual words at a tap; several of them add up. */
function QuickWords({ form }: { form: FormInstance<VisitValues> }) {
  const { t } = useTranslation('pairing');
  return (
    <div className="quick-words" role="group" aria-label={t('visit.quick')}>
      {words.map((word) => (
        <Button
          key={word}
          onClick={() => {
            const before = (form.getFieldValue('findings') as string | undefined) ?? '';
            form.setFieldValue('findings', before + t(`visit.quickWords.${word}`));
          }}
        >
          {t(`visit.quickWords.${word}`)}
        </Button>
      ))}
    </div>
  );
}

/** Needs to be passed on, to an organisation above either end. */
function Issues({ bond }: { bond: Bond }) {
  const { t } = useTranslation('pairing');
  const { session } = useSession();
  const { data } = useGet('/api/v1/issue-owners', { params: { query: bond } });
  const owners = (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const required = [{ required: true, message: t('plan.required') }];
  return (
    <Form.List name="issues">
      {(rows, { add, remove }) => (
        <div className="stack">
          {rows.map(({ key, name }) => (
            <fieldset key={key}>
              <Form.Item name={[name, 'text']} label={t('issue.text')} rules={required}>
                <Input.TextArea rows={2} maxLength={2000} />
              </Form.Item>
              <Form.Item name={[name, 'ownerId']} label={t('issue.owner')} rules={required}>
                <Select options={owners} />
              </Form.Item>
              <Form.Item name={[name, 'dueOn']} label={t('issue.dueOn')} rules={required}>
                <DateInput min={session.businessDate} />
              </Form.Item>
              <Button
                aria-label={t('visit.removeIssue', { number: name + 1 })}
                icon={<DeleteOutlined aria-hidden />}
                onClick={() => remove(name)}
              />
            </fieldset>
          ))}
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({})}>
            {t('visit.addIssue')}
          </Button>
        </div>
      )}
    </Form.List>
  );
}
