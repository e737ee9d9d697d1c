import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { useBilingual } from '@/ui/use-bilingual';
import { isUnderWay, type Job } from './use-jobs';

interface RunNowProps {
  job: Job;
  /** Today unless it is said; the button then names the day. */
  businessDate?: string;
}

/** Asks for a run after saying what it will do; the lists then follow how it goes. */
export function RunNow({ job, businessDate }: RunNowProps) {
  const { t } = useTranslation('jobs');
  const { can, session } = useSession();
  const said = useBilingual();
  const [isAsking, setAsking] = useState(false);
  const name = said(job);
  const date = businessDate ?? session.businessDate;
  const run = useCommand('post', '/api/v1/jobs/{name}/runs', {
    success: t('requested', { name }),
    quiet: true,
    invalidates: ['/api/v1/jobs', '/api/v1/jobs/{name}/runs'],
  });
  const isBusy = job.last?.businessDate === date && isUnderWay(job.last);
  if (!can('runJob')) return null;
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={isBusy}
        aria-label={businessDate === undefined ? t('runOne', { name }) : t('runDay', { name, date })}
        onClick={() => setAsking(true)}
      >
        {t(isBusy ? 'underWay' : businessDate === undefined ? 'run' : 'again')}
      </button>
      <ConfirmDialog
        title={t('confirm', { name })}
        open={isAsking}
        confirmText={t('run')}
        onConfirm={async () => {
          await run.run({ params: { path: { name: job.name } }, body: { businessDate: date } });
          setAsking(false);
        }}
        onCancel={() => setAsking(false)}
      >
        {t('confirmText', { date })}
      </ConfirmDialog>
    </>
  );
}
