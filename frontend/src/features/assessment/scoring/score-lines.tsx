import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/ui/card';
import { SmallTable } from '@/ui/small-table';
import { EvidenceDialog } from './evidence-dialog';
import { points, type ScoreLine, type SheetView, useLineWords } from './score-words';

/** Every indicator with its target, what was done, the points, and the way to what they rest on. */
export function ScoreLines({ view, extra }: { view: SheetView; extra: ReactNode }) {
  const { t } = useTranslation('assessment');
  const words = useLineWords();
  const [shown, setShown] = useState<ScoreLine>();
  return (
    <Card flush title={t('scoring.score.lines')} extra={extra}>
      <SmallTable
        label={t('scoring.score.lines')}
        head={[
          t('scoring.indicator'),
          t('scoring.score.target'),
          t('scoring.weight'),
          t('scoring.score.done'),
          t('scoring.score.self'),
          t('scoring.score.points'),
        ]}
        rows={view.lines.map((line) => ({
          key: line.code,
          cells: [
            <details key="name">
              <summary>{words.name(line)}</summary>
              <p className="muted score-reason">{words.formula(line)}</p>
            </details>,
            words.target(line),
            line.weight,
            <span key="done" className="row">
              {words.done(line)}
              {line.counted && (line.due ?? 0) > 0 && (
                <Button type="link" size="small" onClick={() => setShown(line)}>
                  {t('scoring.score.evidence')}
                </Button>
              )}
            </span>,
            line.selfPoints === null ? (
              '—'
            ) : (
              <details key="self">
                <summary>{line.selfPoints}</summary>
                <p className="score-reason">{line.selfEvidence}</p>
              </details>
            ),
            line.points === null ? (
              '—'
            ) : line.givenReason === null ? (
              <b key="points">{points(line.points)}</b>
            ) : (
              <span key="points">
                <b>{points(line.points)}</b> <span className="muted">{line.givenReason}</span>
              </span>
            ),
          ],
        }))}
      />
      {shown !== undefined && (
        <EvidenceDialog sheetId={view.sheet.id} line={shown} onClose={() => setShown(undefined)} />
      )}
    </Card>
  );
}
