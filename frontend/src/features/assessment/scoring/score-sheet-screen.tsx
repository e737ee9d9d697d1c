import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSession } from '@/api/session';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { FormLinks } from '@/ui/form-links';
import { KpiTile } from '@/ui/kpi-tile';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { AnswerObjection } from './answer-objection';
import { Ballots } from './ballots';
import { ScoreLines } from './score-lines';
import { points, RoundTag, type SheetView } from './score-words';
import { SheetActs } from './sheet-acts';
import './scoring.css';

/** An organisation's year: its targets, what came of them, and every point with what it rests on. */
export function ScoreSheetScreen() {
  const { scoreSheetId = '' } = useParams();
  const query = useGet('/api/v1/score-sheets/{scoreSheetId}', { params: { path: { scoreSheetId } } });
  return <QueryView query={query}>{(view) => <Sheet view={view} />}</QueryView>;
}

function Sheet({ view }: { view: SheetView }) {
  const { t } = useTranslation('assessment');
  const { sheet, adjustment, adjustmentReason } = view;
  return (
    <Page
      title={sheet.organisationName}
      aside={<RoundTag state={view.state} />}
      lead={`${t('scoring.name', { year: sheet.year })} · ${sheet.class} · ${t('scoring.score.people', { count: sheet.members })}`}
      trail={[{ label: t('scoring.title'), to: `/scoring?year=${String(sheet.year)}` }]}
      actions={
        <>
          <FormLinks
            label={t('scoring.formsLabel')}
            forms={[
              { label: t('scoring.agreementForm'), to: `/score-sheets/${sheet.id}/forms/agreement` },
              { label: t('scoring.scoresForm'), to: `/score-sheets/${sheet.id}/forms/scores` },
            ]}
          />
          <SheetActs view={view} />
        </>
      }
    >
      {sheet.total === null ? (
        <p className="muted">{t('scoring.score.notTold')}</p>
      ) : (
        <div className="tiles">
          <KpiTile label={t('scoring.total')} value={points(sheet.total)} note={sheet.grade ?? undefined} />
          <KpiTile label={t('scoring.rank')} value={sheet.rank} />
          <KpiTile label={t('scoring.workRank')} value={sheet.workRank} />
          <KpiTile label={t('scoring.evaluationRank')} value={sheet.evaluationRank} />
          <KpiTile
            label={t('scoring.score.adjustment')}
            value={points(adjustment)}
            note={adjustmentReason ?? undefined}
          />
        </div>
      )}
      <ScoreLines view={view} extra={view.sheet.total !== null && <Recompute id={sheet.id} />} />
      <Ballots view={view} />
      {view.objections.length > 0 && <Objections view={view} />}
      {view.versions.length > 0 && <Versions view={view} />}
    </Page>
  );
}

/** Whoever doubts the score has it reckoned again from what was frozen. */
function Recompute({ id }: { id: string }) {
  const { t } = useTranslation('assessment');
  const query = useGet(
    '/api/v1/score-sheets/{scoreSheetId}/recomputation',
    { params: { path: { scoreSheetId: id } } },
    { enabled: false },
  );
  const { data } = query;
  return (
    <span className="row">
      {data !== undefined && (
        <span role="status">
          {data.same
            ? t('scoring.score.same', { points: points(data.recomputed) })
            : t('scoring.score.differs', { recomputed: points(data.recomputed), total: points(data.total) })}
        </span>
      )}
      <Button size="small" loading={query.isFetching} onClick={() => void query.refetch()}>
        {t('scoring.score.recompute')}
      </Button>
    </span>
  );
}

function Objections({ view }: { view: SheetView }) {
  const { t } = useTranslation('assessment');
  const { can } = useSession();
  const mayAnswer = view.acts.includes('answer') && can('answerScoreObjection');
  return (
    <Card flush title={t('scoring.objections.title')}>
      <SmallTable
        label={t('scoring.objections.title')}
        head={[t('scoring.versions.on'), t('scoring.act.objection'), t('scoring.objections.answer')]}
        rows={view.objections.map((one) => ({
          key: String(one.number),
          cells: [
            one.raisedOn,
            <span key="text" className="score-reason">
              {one.text}
            </span>,
            one.upheld === null ? (
              mayAnswer ? (
                <AnswerObjection key="answer" sheetId={view.sheet.id} number={one.number} />
              ) : (
                t('scoring.objections.open')
              )
            ) : (
              <span key="answer" className="score-reason">
                {t(one.upheld ? 'scoring.objections.upheld' : 'scoring.objections.rejected')}
                {`：${one.answer ?? ''}`}
              </span>
            ),
          ],
        }))}
      />
    </Card>
  );
}

function Versions({ view }: { view: SheetView }) {
  const { t } = useTranslation('assessment');
  return (
    <Card flush title={t('scoring.versions.title')}>
      <SmallTable
        label={t('scoring.versions.title')}
        head={[
          t('scoring.versions.head'),
          t('scoring.versions.on'),
          t('scoring.versions.total'),
          t('scoring.versions.why'),
        ]}
        rows={view.versions.map((version) => ({
          key: String(version.number),
          cells: [
            t('scoring.versions.number', { number: version.number }),
            version.on,
            points(version.total),
            version.reason ?? t('scoring.versions.first'),
          ],
        }))}
      />
    </Card>
  );
}
