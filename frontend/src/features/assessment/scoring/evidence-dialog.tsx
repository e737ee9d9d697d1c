import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Dialog } from '@/ui/dialog';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { StatusTag } from '@/ui/status-tag';
import { type ScoreLine, useLineWords } from './score-words';

type Fact = Schema<'GetScoreEvidenceEvidenceRow'>;

/** What was counted, one by one; each row leads to the pair that it is about. */
export function EvidenceDialog({
  sheetId,
  line,
  onClose,
}: {
  sheetId: string;
  line: ScoreLine;
  onClose: () => void;
}) {
  const { t } = useTranslation('assessment');
  const words = useLineWords();
  const query = useGet('/api/v1/score-sheets/{scoreSheetId}/evidence/{code}', {
    params: { path: { scoreSheetId: sheetId, code: line.code } },
  });
  return (
    <Dialog
      title={t('scoring.evidence.title', { name: words.name(line) })}
      open
      variant="drawer"
      onClose={onClose}
    >
      <QueryView query={query}>
        {({ facts, done, due, countedUntil, countedOn }) => (
          <>
            <p className="muted">
              {due === 0
                ? t('scoring.evidence.none')
                : t('scoring.evidence.summary', { until: countedUntil, done, due, on: countedOn })}
            </p>
            {facts.length > 0 && (
              <SmallTable
                label={t('scoring.evidence.title', { name: words.name(line) })}
                head={[t('scoring.evidence.pair'), t('scoring.evidence.period'), t('scoring.evidence.met')]}
                rows={facts.map((fact) => ({
                  key: `${fact.subjectId} ${fact.from}`,
                  cells: [
                    <Bond key="bond" fact={fact} />,
                    `${fact.from} – ${fact.until}`,
                    <StatusTag key="met" tone={fact.met ? 'success' : 'danger'}>
                      {fact.kind === 'visitDue'
                        ? t(fact.met ? 'scoring.evidence.visited' : 'scoring.evidence.missed')
                        : t(fact.met ? 'scoring.evidence.yes' : 'scoring.evidence.no')}
                    </StatusTag>,
                  ],
                }))}
              />
            )}
          </>
        )}
      </QueryView>
    </Dialog>
  );
}

function Bond({ fact }: { fact: Fact }) {
  const { t } = useTranslation('assessment');
  const { can } = useSession();
  if (fact.pairId === null) {
    return fact.linkId !== null && can('getBranchLink') ? (
      <Link to={`/branch-links/${fact.linkId}`}>{t('scoring.evidence.village')}</Link>
    ) : (
      t('scoring.evidence.village')
    );
  }
  const names = `${fact.helperName ?? ''} → ${fact.beneficiaryName ?? ''}`;
  return can('getPair') ? <Link to={`/pairs/${fact.pairId}`}>{names}</Link> : names;
}
