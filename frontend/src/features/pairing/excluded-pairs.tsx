import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { Card } from '@/ui/card';
import type { ProposalView } from './types';

/** What the department has ruled out, each with the way back. */
export function ExcludedPairs({ view }: { view: ProposalView }) {
  const { t } = useTranslation('pairing');
  const { can } = useSession();
  const restore = useCommand('post', '/api/v1/matching-proposals/{proposalId}/exclude', {
    success: t('proposal.restored', { count: 1 }),
  });
  const mayRestore = view.proposal.state === 'open' && can('excludeProposalPairs');
  return (
    <Card title={`${t('proposal.decided')}（${view.excluded.length}）`}>
      <p className="muted">{t('proposal.decidedHint')}</p>
      <ul className="excluded-pairs">
        {view.excluded.map(({ helper, beneficiary }) => (
          <li key={`${helper.id} ${beneficiary.id}`}>
            <span>
              {t('proposal.pairOf', {
                helper: `${helper.name}（${helper.organisationName}）`,
                person: `${beneficiary.name}（${beneficiary.organisationName}）`,
              })}
            </span>
            {mayRestore && (
              <Button
                size="small"
                aria-label={`${t('proposal.restore')} ${helper.name} ${beneficiary.name}`}
                onClick={() =>
                  void restore
                    .run(
                      {
                        params: { path: { proposalId: view.proposal.id } },
                        body: {
                          pairs: [{ helperId: helper.id, beneficiaryId: beneficiary.id }],
                          excluded: false,
                        },
                      },
                      view.version,
                    )
                    .catch(() => undefined)
                }
              >
                {t('proposal.restore')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
