import { Button, Form, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import type { Round } from './score-words';

/** The department opens a year that has no assessment yet. */
export function OpenRound({ years }: { years: readonly number[] }) {
  const { t } = useTranslation('assessment');
  const { can, session } = useSession();
  const [isOpen, setOpen] = useState(false);
  const open = useCommand('post', '/api/v1/scoring-rounds', {
    quiet: true,
    success: ({ sheets }) => t('scoring.opened', { count: sheets }),
  });
  const thisYear = Number(session.businessDate.slice(0, 4));
  const free = [thisYear, thisYear - 1].filter((year) => !years.includes(year));
  if (!can('openScoringRound') || free.length === 0) return null;
  return (
    <>
      <Button type={years.length === 0 ? 'primary' : 'default'} onClick={() => setOpen(true)}>
        {t('scoring.open')}
      </Button>
      <FormDrawer<{ year: number }>
        title={t('scoring.open')}
        open={isOpen}
        initialValues={{ year: free[0] ?? thisYear }}
        onSubmit={(body) => open.run({ body })}
        onClose={() => setOpen(false)}
      >
        <p className="muted">{t('scoring.openHint')}</p>
        <Form.Item
          name="year"
          label={t('scoring.year')}
          rules={[{ required: true, message: t('scoring.required') }]}
        >
          <InputNumber min={thisYear - 1} max={thisYear} precision={0} />
        </Form.Item>
      </FormDrawer>
    </>
  );
}

/** What the round allows next: counting, publishing, making final. */
export function RoundActs({ round }: { round: Round }) {
  const { t } = useTranslation('assessment');
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  const [act] = round.acts;
  if (act !== 'freeze' && act !== 'publish' && act !== 'finalise') return null;
  return (
    <>
      <Button type="primary" onClick={() => setAsked(true)}>
        {t(`scoring.${act}`)}
      </Button>
      {asked && act === 'freeze' && <Freeze round={round} onClose={close} />}
      {asked && act === 'publish' && <Publish round={round} onClose={close} />}
      {asked && act === 'finalise' && <Finalise round={round} onClose={close} />}
    </>
  );
}

interface ActProps {
  round: Round;
  onClose: () => void;
}

function Freeze({ round, onClose }: ActProps) {
  const { t } = useTranslation('assessment');
  const { session } = useSession();
  const last = `${String(round.year)}-12-31`;
  const freeze = useCommand('post', '/api/v1/scoring-rounds/{year}/freeze', {
    quiet: true,
    success: ({ sheets }) => t('scoring.frozen', { count: sheets }),
  });
  return (
    <FormDrawer<{ until: string }>
      title={t('scoring.freeze')}
      open
      initialValues={{ until: session.businessDate < last ? session.businessDate : last }}
      onSubmit={(body) => freeze.run({ params: { path: { year: round.year } }, body }, round.version)}
      onClose={onClose}
    >
      <p className="muted">{t('scoring.freezeHint')}</p>
      <Form.Item
        name="until"
        label={t('scoring.until')}
        rules={[{ required: true, message: t('scoring.required') }]}
      >
        <DateInput min={`${String(round.year)}-01-01`} max={session.businessDate} />
      </Form.Item>
    </FormDrawer>
  );
}

function Publish({ round, onClose }: ActProps) {
  const { t } = useTranslation('assessment');
  const publish = useCommand('post', '/api/v1/scoring-rounds/{year}/publish', {
    quiet: true,
    success: ({ objectUntil }) => t('scoring.published', { until: objectUntil }),
  });
  return (
    <ConfirmDialog
      title={t('scoring.publish')}
      open
      onCancel={onClose}
      onConfirm={async () => {
        await publish.run({ params: { path: { year: round.year } } }, round.version);
        onClose();
      }}
    >
      {t('scoring.publishHint')}
    </ConfirmDialog>
  );
}

function Finalise({ round, onClose }: ActProps) {
  const { t } = useTranslation('assessment');
  const finalise = useCommand('post', '/api/v1/scoring-rounds/{year}/finalise', {
    quiet: true,
    success: ({ proposals }) => t('scoring.finalised', { count: proposals }),
  });
  return (
    <ConfirmDialog
      title={t('scoring.finalise')}
      open
      onCancel={onClose}
      onConfirm={async () => {
        await finalise.run({ params: { path: { year: round.year } } }, round.version);
        onClose();
      }}
    >
      {t('scoring.finaliseHint')}
    </ConfirmDialog>
  );
}
