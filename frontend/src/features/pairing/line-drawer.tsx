import { Alert, Button, Form } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/api/problem';
import { useCommand } from '@/api/use-command';
import { DefinitionList } from '@/ui/definition-list';
import { Dialog } from '@/ui/dialog';
import { useBilingual } from '@/ui/use-bilingual';
import { HelperChoice } from './helper-choice';
import { SolvingNote } from './solving-note';
import type { LineView, ProposalView } from './types';

interface LineDrawerProps {
  view: ProposalView;
  line: LineView;
  onClose: () => void;
  onPrevious?: () => void;
  onNext?: () => void;
}

/** Another helper for one person: of those that the solver names with what they would cost, or anybody by hand. */
export function LineDrawer({ view, line, onClose, onPrevious, onNext }: LineDrawerProps) {
  const { t } = useTranslation('pairing');
  const say = useBilingual();
  const [form] = Form.useForm<{ branchId: string; helperId: string }>();
  const [refusal, setRefusal] = useState<string>();
  const choose = useCommand('post', '/api/v1/matching-proposals/{proposalId}/lines/{lineId}/choose', {
    quiet: true,
    success: t('proposal.chosen'),
  });

  const take = async (helperId: string) => {
    setRefusal(undefined);
    try {
      const path = { proposalId: view.proposal.id, lineId: line.id };
      await choose.run({ params: { path }, body: { helperId } }, view.version);
      onClose();
    } catch (failure) {
      setRefusal(asProblem(failure).message);
    }
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const go = event.key === 'ArrowUp' ? onPrevious : event.key === 'ArrowDown' ? onNext : undefined;
      if (!event.altKey || go === undefined) return;
      event.preventDefault();
      go();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onPrevious, onNext]);

  return (
    <Dialog
      title={t('proposal.changeOf', { name: line.beneficiary.name })}
      open
      variant="drawer"
      onClose={onClose}
      footer={
        <>
          <Button disabled={onPrevious === undefined} onClick={onPrevious}>
            {t('proposal.previous')}
          </Button>
          <Button disabled={onNext === undefined} onClick={onNext}>
            {t('proposal.next')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {refusal !== undefined && <Alert type="error" showIcon title={refusal} />}
        <SolvingNote isRunning={choose.isRunning} />
        <DefinitionList
          items={[
            { label: t('proposal.place'), value: line.beneficiary.organisationName },
            { label: t('field.tier'), value: t(`tier.${line.tier}`) },
            {
              label: t('proposal.helper'),
              value: line.helper === null ? '—' : `${line.helper.name}（${line.helper.organisationName}）`,
            },
            { label: t('proposal.reason'), value: say(line.reason), wide: true },
          ]}
        />
        <section aria-label={t('proposal.alternatives')}>
          <h3>{t('proposal.alternatives')}</h3>
          {line.alternatives.length === 0 && (
            <p className="muted">
              {t(line.state === 'locked' ? 'proposal.alternativesLocked' : 'proposal.alternativesNone')}
            </p>
          )}
          <ul className="line-choices">
            {line.alternatives.map(({ helper, extra, moreWithout, moreShort, reason }) => (
              <li key={helper.id}>
                <div>
                  <b>{helper.name}</b> <span className="muted">{helper.organisationName}</span>
                  <p>{say(reason)}</p>
                  <p className={moreWithout > 0 ? 'choice-cost warn' : 'choice-cost'}>
                    {[
                      ...(moreWithout > 0 ? [t('proposal.moreWithout', { count: moreWithout })] : []),
                      ...(moreShort > 0 ? [t('proposal.moreShort', { count: moreShort })] : []),
                      ...(extra > 0 ? [t('proposal.extra', { count: extra })] : []),
                      ...(extra === 0 ? [t('proposal.extraNone')] : []),
                    ].join(t('proposal.comma'))}
                  </p>
                </div>
                <Button
                  aria-label={`${t('proposal.choose')} ${helper.name}`}
                  disabled={choose.isRunning}
                  onClick={() => void take(helper.id)}
                >
                  {t('proposal.choose')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
        <section aria-label={t('proposal.byHand')}>
          <h3>{t('proposal.byHand')}</h3>
          <p className="muted">{t('proposal.byHandHint')}</p>
          <Form form={form} layout="vertical" onFinish={({ helperId }) => void take(helperId)}>
            <HelperChoice form={form} room={1} />
            <Button htmlType="submit" loading={choose.isRunning}>
              {t('proposal.assign')}
            </Button>
          </Form>
        </section>
        <p className="muted">{t('proposal.keys')}</p>
      </div>
    </Dialog>
  );
}
