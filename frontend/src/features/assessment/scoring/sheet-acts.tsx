import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { CorrectDrawer, GiveDrawer } from './give-drawers';
import { RaiseDrawer } from './raise-drawer';
import type { SheetView } from './score-words';
import { ObjectDrawer, SelfScoreDrawer, TargetsDrawer } from './sheet-drawers';

const acts = ['agree', 'selfScore', 'object', 'setTargets', 'give', 'correct'] as const;

/** What the round allows and this user may do to the sheet. */
export function SheetActs({ view }: { view: SheetView }) {
  const { t } = useTranslation('assessment');
  const [open, setOpen] = useState<(typeof acts)[number] | 'raise'>();
  const close = () => setOpen(undefined);
  const { can } = useSession();
  const isSelfScored = view.lines.some(({ source }) => source === 'selfScored');
  const offered = acts.filter(
    (act) => view.acts.includes(act) && (isSelfScored || (act !== 'selfScore' && act !== 'give')),
  );
  return (
    <>
      {offered.map((act, index) => (
        <Button key={act} type={index === 0 ? 'primary' : 'default'} onClick={() => setOpen(act)}>
          {t(`scoring.act.${act}`)}
        </Button>
      ))}
      {view.state === 'final' && can('raiseScoreOutcome') && (
        <Button onClick={() => setOpen('raise')}>{t('scoring.outcome.raise')}</Button>
      )}
      {open === 'raise' && <RaiseDrawer view={view} onClose={close} />}
      {open === 'agree' && <Agree view={view} onClose={close} />}
      {open === 'selfScore' && <SelfScoreDrawer view={view} onClose={close} />}
      {open === 'object' && <ObjectDrawer view={view} onClose={close} />}
      {open === 'setTargets' && <TargetsDrawer view={view} onClose={close} />}
      {open === 'give' && <GiveDrawer view={view} onClose={close} />}
      {open === 'correct' && <CorrectDrawer view={view} onClose={close} />}
    </>
  );
}

function Agree({ view, onClose }: { view: SheetView; onClose: () => void }) {
  const { t } = useTranslation('assessment');
  const agree = useCommand('post', '/api/v1/score-sheets/{scoreSheetId}/agree', {
    quiet: true,
    success: t('scoring.act.agreed'),
  });
  return (
    <ConfirmDialog
      title={t('scoring.act.agree')}
      open
      onCancel={onClose}
      onConfirm={async () => {
        await agree.run({ params: { path: { scoreSheetId: view.sheet.id } } }, view.version);
        onClose();
      }}
    >
      {t('scoring.act.agreeHint')}
    </ConfirmDialog>
  );
}
