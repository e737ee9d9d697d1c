import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { FormDrawer } from '@/ui/form-drawer';
import { NomineeChoice } from './nominee-choice';

type View = Schema<'CommendationView'>;

interface ActProps {
  commendation: View;
  onClose: () => void;
}

/** The department opens a year in which nobody has been commended yet. */
export function OpenCommendation({ years }: { years: readonly number[] }) {
  const { t } = useTranslation('assessment');
  const { can, session } = useSession();
  const [isOpen, setOpen] = useState(false);
  const open = useCommand('post', '/api/v1/commendations', {
    quiet: true,
    success: t('commendation.opened'),
  });
  const thisYear = Number(session.businessDate.slice(0, 4));
  const free = [thisYear, thisYear - 1].filter((year) => !years.includes(year));
  if (!can('openCommendation') || free.length === 0) return null;
  return (
    <>
      <Button type={years.length === 0 ? 'primary' : 'default'} onClick={() => setOpen(true)}>
        {t('commendation.open')}
      </Button>
      <FormDrawer<{ year: number }>
        title={t('commendation.open')}
        open={isOpen}
        initialValues={{ year: free[0] ?? thisYear }}
        onSubmit={(body) => open.run({ body })}
        onClose={() => setOpen(false)}
      >
        <p className="muted">{t('commendation.openHint')}</p>
        <Form.Item
          name="year"
          label={t('commendation.year')}
          rules={[{ required: true, message: t('commendation.required') }]}
        >
          <InputNumber min={thisYear - 1} max={thisYear} precision={0} />
        </Form.Item>
      </FormDrawer>
    </>
  );
}

/** The notice, and the final word. */
export function CommendationActs({ commendation }: { commendation: View }) {
  const { t } = useTranslation('assessment');
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  const act = commendation.acts.find((one) => one === 'notice' || one === 'finalise');
  if (act === undefined) return null;
  return (
    <>
      <Button type={act === 'finalise' ? 'primary' : 'default'} onClick={() => setAsked(true)}>
        {t(act === 'notice' ? 'commendation.notice' : 'commendation.finalise')}
      </Button>
      {asked && act === 'notice' && <Notice commendation={commendation} onClose={close} />}
      {asked && act === 'finalise' && <Finalise commendation={commendation} onClose={close} />}
    </>
  );
}

function Notice({ commendation, onClose }: ActProps) {
  const { t } = useTranslation('assessment');
  const put = useCommand('post', '/api/v1/commendations/{year}/notice', {
    quiet: true,
    success: ({ noticeUntil }) => t('commendation.noticed', { until: noticeUntil }),
  });
  return (
    <ConfirmDialog
      title={t('commendation.notice')}
      open
      onCancel={onClose}
      onConfirm={async () => {
        await put.run({ params: { path: { year: commendation.year } }, body: {} }, commendation.version);
        onClose();
      }}
    >
      {t('commendation.noticeHint', { count: commendation.noticeDays })}
    </ConfirmDialog>
  );
}

function Finalise({ commendation, onClose }: ActProps) {
  const { t } = useTranslation('assessment');
  const finalise = useCommand('post', '/api/v1/commendations/{year}/finalisation', {
    quiet: true,
    success: t('commendation.finalised'),
  });
  return (
    <ConfirmDialog
      title={t('commendation.finalise')}
      open
      onCancel={onClose}
      onConfirm={async () => {
        await finalise.run({ params: { path: { year: commendation.year } }, body: {} }, commendation.version);
        onClose();
      }}
    >
      {t('commendation.finaliseHint')}
    </ConfirmDialog>
  );
}

const longestText = 1000;

export function NominateButton({ commendation }: { commendation: View }) {
  const { t } = useTranslation('assessment');
  const [isOpen, setOpen] = useState(false);
  if (!commendation.acts.includes('nominate')) return null;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('commendation.nominate')}
      </Button>
      {isOpen && <NominateForm commendation={commendation} onClose={() => setOpen(false)} />}
    </>
  );
}

function NominateForm({ commendation, onClose }: ActProps) {
  const { t, i18n } = useTranslation('assessment');
  const nominate = useCommand('post', '/api/v1/commendation-nominations', {
    quiet: true,
    success: t('commendation.nominated'),
  });
  const required = [{ required: true, message: t('commendation.required') }];
  const written = [{ required: true, whitespace: true, message: t('commendation.required') }];
  return (
    <FormDrawer<Omit<Schema<'NominateForCommendationCommand'>, 'year'>>
      title={t('commendation.nominate')}
      open
      onSubmit={(values) => nominate.run({ body: { ...values, year: commendation.year } })}
      onClose={onClose}
    >
      <Form.Item name="class" label={t('commendation.class')} rules={required}>
        <Select
          options={commendation.classes.map((one) => ({
            value: one.code,
            label: i18n.language === 'en' ? one.englishName : one.name,
          }))}
        />
      </Form.Item>
      <Form.Item name="personId" label={t('commendation.person')} rules={required}>
        <NomineeChoice />
      </Form.Item>
      <Form.Item name="deed" label={t('commendation.deed')} rules={written}>
        <Input.TextArea rows={6} maxLength={longestText} showCount />
      </Form.Item>
      <Form.Item name="evidence" label={t('commendation.evidence')} rules={written}>
        <Input.TextArea rows={3} maxLength={longestText} showCount />
      </Form.Item>
    </FormDrawer>
  );
}
