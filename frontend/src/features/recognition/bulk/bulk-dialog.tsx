import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '@/api/client';
import { asProblem } from '@/api/problem';
import { Dialog } from '@/ui/dialog';
import { LoadingState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import { type Case, stageTone } from '../case';
import { type BulkAct, type BulkValues, doTo, mayDo } from './bulk-acts';
import { BulkFields } from './bulk-fields';

interface BulkDialogProps {
  act: BulkAct;
  ids: readonly string[];
  /** Whether anything was done. */
  onClose: (isDone: boolean) => void;
}

interface Outcome {
  id: string;
  /** Why not; undefined where it was done. */
  refusal?: string;
}

/** Looks at each case first, shows which it will be done to and which not, does it one after the other, and says what came of each. */
export function BulkDialog({ act, ids, onClose }: BulkDialogProps) {
  const { t } = useTranslation('recognition');
  const { t: common } = useTranslation();
  const cache = useQueryClient();
  const [form] = Form.useForm<BulkValues>();
  const { cases, problem } = useCases(ids);
  const [outcomes, setOutcomes] = useState<Outcome[]>([]);
  const [phase, setPhase] = useState<'looking' | 'running' | 'over'>('looking');
  const ready = cases?.filter((one) => mayDo(act, one)) ?? [];
  const failed = outcomes.filter(({ refusal }) => refusal !== undefined);

  const run = async (values: BulkValues) => {
    setPhase('running');
    for (const [index, one] of ready.entries()) {
      const outcome = await doTo(act, one, values, index).then(
        () => ({ id: one.id }),
        (failure: unknown) => ({ id: one.id, refusal: asProblem(failure).message }),
      );
      setOutcomes((before) => [...before, outcome]);
    }
    setPhase('over');
    await cache.invalidateQueries();
  };

  const footer =
    phase === 'over' ? (
      <Button type="primary" onClick={() => onClose(true)}>
        {common('action.close')}
      </Button>
    ) : (
      <>
        <Button disabled={phase === 'running'} onClick={() => onClose(false)}>
          {common('action.cancel')}
        </Button>
        <Button
          type="primary"
          disabled={ready.length === 0}
          loading={phase === 'running'}
          onClick={() => form.submit()}
        >
          {t('bulk.run', { count: ready.length })}
        </Button>
      </>
    );

  return (
    <Dialog
      title={t('bulk.act', { act: t(`act.${act}`) })}
      open
      footer={footer}
      {...(phase === 'running' ? {} : { onClose: () => onClose(phase === 'over') })}
    >
      {problem !== undefined && <Alert type="error" showIcon title={problem} />}
      {cases === undefined && problem === undefined && (
        <>
          <p>{t('bulk.looking')}</p>
          <LoadingState />
        </>
      )}
      {cases !== undefined && (
        <div className="stack">
          {phase === 'looking' && <Preview cases={cases} ready={ready} />}
          {phase !== 'looking' && (
            <p role="status">
              {phase === 'running' ? (
                t('bulk.running', { done: outcomes.length, all: ready.length })
              ) : (
                <>
                  {t('bulk.over', { count: outcomes.length - failed.length })}
                  {failed.length > 0 && `，${t('bulk.failed', { count: failed.length })}`}
                </>
              )}
            </p>
          )}
          <Cases cases={phase === 'looking' ? cases : ready} outcomes={outcomes} ready={ready} />
          {phase === 'looking' && ready.length > 0 && (
            <Form<BulkValues> form={form} layout="vertical" onFinish={(values) => void run(values)}>
              <BulkFields act={act} count={ready.length} />
            </Form>
          )}
        </div>
      )}
    </Dialog>
  );
}

function Preview({ cases, ready }: { cases: readonly Case[]; ready: readonly Case[] }) {
  const { t } = useTranslation('recognition');
  if (ready.length === 0) return <Alert type="warning" showIcon title={t('bulk.none')} />;
  return (
    <p>
      {t('bulk.ready', { count: ready.length })}
      {ready.length < cases.length && (
        <>
          <br />
          <span className="muted">{t('bulk.apart', { count: cases.length - ready.length })}</span>
        </>
      )}
    </p>
  );
}

interface CasesProps {
  cases: readonly Case[];
  ready: readonly Case[];
  outcomes: readonly Outcome[];
}

function Cases({ cases, ready, outcomes }: CasesProps) {
  const { t } = useTranslation('recognition');
  return (
    <ul className="choices">
      {cases.map((one) => {
        const outcome = outcomes.find(({ id }) => id === one.id);
        return (
          <li key={one.id} className={ready.includes(one) ? undefined : 'muted'}>
            <span>
              {one.personName} <span className="muted">{one.number}</span>
              {outcome?.refusal !== undefined && (
                <>
                  <br />
                  <span style={{ color: 'var(--bad)' }}>{outcome.refusal}</span>
                </>
              )}
            </span>
            {outcome !== undefined && outcome.refusal === undefined ? (
              <StatusTag tone="success">{t('done')}</StatusTag>
            ) : (
              <StatusTag tone={stageTone(one.stage)}>{t(`stage.${one.stage}`)}</StatusTag>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The cases as they stand now, with what their reader may do. */
function useCases(ids: readonly string[]): { cases?: readonly Case[]; problem?: string } {
  const [state, setState] = useState<{ cases?: readonly Case[]; problem?: string }>({});
  const [asked] = useState(ids);
  useEffect(() => {
    let isGone = false;
    const look = async () => {
      const found: Case[] = [];
      for (const caseId of asked) {
        const { data } = await client.GET('/api/v1/cases/{caseId}', { params: { path: { caseId } } });
        if (isGone) return;
        if (data !== undefined) found.push(data);
      }
      setState({ cases: found });
    };
    look().catch((failure: unknown) => {
      if (!isGone) setState({ problem: asProblem(failure).message });
    });
    return () => {
      isGone = true;
    };
  }, [asked]);
  return state;
}
