import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/api/problem';
import { useCommand } from '@/api/use-command';
import { DefinitionList } from '@/ui/definition-list';
import { Dialog } from '@/ui/dialog';
import { useBilingual } from '@/ui/use-bilingual';
import { BranchSelect } from './helper-choice';
import { SolvingNote } from './solving-note';
import type { LinkLineView, LinkProposalView } from './types';

interface DrawerProps {
  view: LinkProposalView;
  line: LinkLineView;
  onClose: () => void;
}

/** Another branch for one place: of those that the solver names with what they would cost, or any by hand. */
export function LinkLineDrawer({ view, line, onClose }: DrawerProps) {
  const { t } = useTranslation('pairing');
  const say = useBilingual();
  const [form] = Form.useForm<{ branchId: string }>();
  const [refusal, setRefusal] = useState<string>();
  const choose = useCommand('post', '/api/v1/link-proposals/{proposalId}/lines/{lineId}/choose', {
    quiet: true,
    success: t('proposal.chosen'),
  });

  const take = async (branchId: string) => {
    setRefusal(undefined);
    try {
      const path = { proposalId: view.proposal.id, lineId: line.id };
      await choose.run({ params: { path }, body: { branchId } }, view.version);
      onClose();
    } catch (failure) {
      setRefusal(asProblem(failure).message);
    }
  };

  return (
    <Dialog
      title={t('linkProposal.changeOf', { name: line.place.name })}
      open
      variant="drawer"
      onClose={onClose}
    >
      <div className="stack">
        {refusal !== undefined && <Alert type="error" showIcon title={refusal} />}
        <SolvingNote isRunning={choose.isRunning} />
        <DefinitionList
          items={[
            { label: t('linkProposal.township'), value: line.township },
            { label: t('linkProposal.branch'), value: line.branch?.name ?? '—' },
            { label: t('proposal.reason'), value: say(line.reason), wide: true },
          ]}
        />
        <section aria-label={t('linkProposal.alternatives')}>
          <h3>{t('linkProposal.alternatives')}</h3>
          {line.alternatives.length === 0 && <p className="muted">{t('linkProposal.alternativesNone')}</p>}
          <ul className="line-choices">
            {line.alternatives.map(({ branch, extra, moreWithout, reason }) => (
              <li key={branch.id}>
                <div>
                  <b>{branch.name}</b>
                  <p>{say(reason)}</p>
                  <p className={moreWithout > 0 ? 'choice-cost warn' : 'choice-cost'}>
                    {[
                      ...(moreWithout > 0 ? [t('linkProposal.moreWithout', { count: moreWithout })] : []),
                      extra > 0 ? t('proposal.extra', { count: extra }) : t('proposal.extraNone'),
                    ].join(t('proposal.comma'))}
                  </p>
                </div>
                <Button
                  aria-label={`${t('proposal.choose')} ${branch.name}`}
                  disabled={choose.isRunning}
                  onClick={() => void take(branch.id)}
                >
                  {t('proposal.choose')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
        <section aria-label={t('proposal.byHand')}>
          <h3>{t('proposal.byHand')}</h3>
          <p className="muted">{t('linkProposal.byHandHint')}</p>
          <Form form={form} layout="vertical" onFinish={({ branchId }) => void take(branchId)}>
            <Form.Item
              name="branchId"
              label={t('make.branch')}
              rules={[{ required: true, message: t('make.branchRequired') }]}
            >
              <BranchSelect />
            </Form.Item>
            <Button htmlType="submit" loading={choose.isRunning}>
              {t('proposal.assign')}
            </Button>
          </Form>
        </section>
      </div>
    </Dialog>
  );
}
