import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { AttachedFile } from '@/ui/attached-file';
import { Card } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { FileUpload } from '@/ui/file-upload';
import { useAttach } from '@/ui/use-attach';

type Change = Schema<'ChangeRequestView'>;
type Paper = Schema<'ChangePaperView'>;

/** The pictures and papers that prove a request; its maker adds and withdraws some while it is open. */
export function ChangePapers({ change }: { change: Change }) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const attach = useAttach(`/api/v1/change-requests/${change.id}/papers`);
  const [leaving, setLeaving] = useState<Paper>();
  const isOwn = change.mayWithdraw;
  return (
    <Card title={t('changes.papers')}>
      <div className="stack">
        {change.papers.length === 0 ? (
          <p className="muted">{t(isOwn ? 'changes.noPapersYet' : 'changes.noPapers')}</p>
        ) : (
          <ul className="attached-files">
            {change.papers.map((paper) => (
              <AttachedFile
                key={paper.id}
                file={paper}
                address={`/api/v1/change-papers/${paper.id}/content`}
                onWithdraw={
                  isOwn && can('withdrawChangePaper')
                    ? () => {
                        setLeaving(paper);
                      }
                    : undefined
                }
              />
            ))}
          </ul>
        )}
        {isOwn && can('handInChangePaper') && (
          <FileUpload
            label={t('changes.addPaper')}
            types={['.jpg', '.jpeg', '.png', '.pdf']}
            maxMegabytes={30}
            hint={t('changes.paperHint')}
            upload={(file, onProgress) => attach(file, onProgress)}
          />
        )}
      </div>
      {leaving !== undefined && <WithdrawPaper paper={leaving} onClose={() => setLeaving(undefined)} />}
    </Card>
  );
}

function WithdrawPaper({ paper, onClose }: { paper: Paper; onClose: () => void }) {
  const { t } = useTranslation('members');
  const withdraw = useCommand('post', '/api/v1/change-papers/{paperId}/withdrawal', {
    success: t('changes.paperWithdrawn'),
    quiet: true,
  });
  return (
    <ConfirmDialog
      title={t('changes.withdrawPaperTitle')}
      open
      danger
      reasonLabel={t('changes.withdrawPaperWhy')}
      onConfirm={async (reason) => {
        await withdraw.run({ params: { path: { paperId: paper.id } }, body: { reason } });
        onClose();
      }}
      onCancel={onClose}
    >
      {t('changes.withdrawPaperText')}
    </ConfirmDialog>
  );
}
