import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { Card } from '@/ui/card';
import type { LinkProposalView } from './types';
import { useLinkActs } from './use-link-acts';

/** The links that the department has ruled out, each with the way back. */
export function ExcludedLinks({ view }: { view: LinkProposalView }) {
  const { t } = useTranslation('pairing');
  const { can } = useSession();
  const decide = useLinkActs(view);
  const mayRestore = view.proposal.state === 'open' && can('decideLinkLines');
  return (
    <Card title={`${t('linkProposal.decided')}（${view.excluded.length}）`}>
      <ul className="excluded-pairs">
        {view.excluded.map(({ branch, place }) => (
          <li key={`${branch.id} ${place.id}`}>
            <span>{t('linkProposal.pairOf', { branch: branch.name, place: place.name })}</span>
            {mayRestore && (
              <Button
                size="small"
                aria-label={`${t('proposal.restore')} ${branch.name} ${place.name}`}
                onClick={() => decide({ branch, place }, 'excluded', false)}
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
