import { Button, Form, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Answer } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';

type Survey = Answer<'/api/v1/surveys', 'get'>['items'][number];

/** What the county does: open a survey before its day, and fix the list when it is over. */
export function CountyActs({ surveys, shown }: { surveys: readonly Survey[]; shown: Survey | undefined }) {
  const { t } = useTranslation('assessment');
  const { can } = useSession();
  const [open, setOpen] = useState<'open' | 'fix'>();
  const close = () => setOpen(undefined);
  const fixed = surveys.find(({ fixedOn }) => fixedOn !== null);
  return (
    <>
      {fixed !== undefined && can('listYearList') && (
        <Link className="button" to={`/year-lists?listYear=${String(fixed.listYear)}`}>
          {t('survey.list', { year: fixed.listYear })}
        </Link>
      )}
      {can('getQuota') && (
        <Link
          className="button"
          to={`/quota${shown === undefined || shown.fixedOn === null ? '' : `?listYear=${String(shown.listYear)}`}`}
        >
          {t('quota.title')}
        </Link>
      )}
      {can('openSurvey') && <Button onClick={() => setOpen('open')}>{t('survey.open')}</Button>}
      {can('fixYearList') && shown?.fixedOn === null && (
        <Button type="primary" onClick={() => setOpen('fix')}>
          {t('survey.fix', { year: shown.listYear })}
        </Button>
      )}
      <OpenDrawer open={open === 'open'} onClose={close} />
      {shown !== undefined && <FixDialog survey={shown} open={open === 'fix'} onClose={close} />}
    </>
  );
}

function OpenDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('assessment');
  const { session } = useSession();
  const start = useCommand('post', '/api/v1/surveys', { quiet: true, success: t('survey.opened') });
  const required = [{ required: true, message: t('survey.sheet.required') }];
  const year = Number(session.businessDate.slice(0, 4));
  return (
    <FormDrawer<{ listYear: number; dueOn: string }>
      title={t('survey.open')}
      open={open}
      initialValues={{ listYear: year + 1 }}
      onSubmit={(body) => start.run({ body })}
      onClose={onClose}
    >
      <p className="muted">{t('survey.openHint')}</p>
      <Form.Item name="listYear" label={t('survey.year')} rules={required}>
        <InputNumber min={year} max={year + 1} precision={0} />
      </Form.Item>
      <Form.Item name="dueOn" label={t('survey.dueOn')} rules={required}>
        <DateInput />
      </Form.Item>
    </FormDrawer>
  );
}

function FixDialog({ survey, open, onClose }: { survey: Survey; open: boolean; onClose: () => void }) {
  const { t } = useTranslation('assessment');
  const fix = useCommand('post', '/api/v1/year-lists', { quiet: true, success: t('survey.fixed') });
  const waiting = survey.progress.sheets - survey.progress.confirmed;
  return (
    <ConfirmDialog
      title={t('survey.fix', { year: survey.listYear })}
      open={open}
      {...(waiting > 0 ? { reasonLabel: t('survey.fixReason') } : {})}
      onCancel={onClose}
      onConfirm={async (reason) => {
        await fix.run({ body: { listYear: survey.listYear, ...(waiting > 0 ? { reason } : {}) } });
        onClose();
      }}
    >
      <p>{t('survey.fixHint')}</p>
      {waiting > 0 && <p role="alert">{t('survey.fixWaiting', { count: waiting })}</p>}
    </ConfirmDialog>
  );
}
