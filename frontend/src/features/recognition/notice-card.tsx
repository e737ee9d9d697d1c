import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { Card } from '@/ui/card';
import { DateText } from '@/ui/date-text';
import { DefinitionList } from '@/ui/definition-list';
import { StatusTag, type Tone } from '@/ui/status-tag';
import type { Case, Notice } from './case';
import { AnswerForm, ObjectionForm } from './objection-forms';
import { RedactedLine } from './redacted-line';

const tones: Record<Notice['state'], Tone> = {
  draft: 'neutral',
  posted: 'info',
  objected: 'warning',
  ended: 'success',
  withdrawn: 'neutral',
};

/** The notice as the public reads it, with its objections and their findings. */
export function NoticeCard({ shown, notice }: { shown: Case; notice: Notice }) {
  const { t } = useTranslation('recognition');
  const { can } = useSession();
  const [isRecording, setRecording] = useState(false);
  const [answering, setAnswering] = useState<string>();
  const isPosted = notice.from !== null;
  return (
    <Card
      title={t('notice.title')}
      extra={
        <span className="row">
          <StatusTag tone={tones[notice.state]}>{t(`notice.state.${notice.state}`)}</StatusTag>
          {isPosted && can('getCaseForm') && (
            <Link to={`/cases/${shown.id}/forms/notice`}>{t('notice.print')}</Link>
          )}
        </span>
      }
    >
      <div className="stack">
        <p className="muted">{t('notice.previewHint')}</p>
        <RedactedLine line={notice.line} />
        {isPosted && (
          <DefinitionList
            items={[
              { label: t('notice.period'), value: `${notice.from ?? ''} – ${notice.until ?? ''}` },
              { label: t('notice.places'), value: notice.places.join('、') },
              { label: t('notice.hotline'), value: notice.hotline },
              { label: t('notice.receivingUnit'), value: notice.receivingUnit },
            ]}
          />
        )}
        {isPosted && (
          <Objections
            notice={notice}
            onAnswer={
              can('answerObjection') && notice.allowed.includes('answerObjection') ? setAnswering : undefined
            }
          />
        )}
        {can('recordObjection') && notice.allowed.includes('recordObjection') && (
          <div>
            <Button onClick={() => setRecording(true)}>{t('objection.record')}</Button>
          </div>
        )}
      </div>
      <ObjectionForm notice={notice} open={isRecording} onClose={() => setRecording(false)} />
      {answering !== undefined && (
        <AnswerForm
          shown={shown}
          notice={notice}
          objectionId={answering}
          onClose={() => setAnswering(undefined)}
        />
      )}
    </Card>
  );
}

interface ObjectionsProps {
  notice: Notice;
  onAnswer: ((id: string) => void) | undefined;
}

function Objections({ notice, onAnswer }: ObjectionsProps) {
  const { t } = useTranslation('recognition');
  if (notice.objections.length === 0) return <p className="muted">{t('objection.none')}</p>;
  return (
    <ul className="choices" aria-label={t('objection.title')}>
      {notice.objections.map((objection) => (
        <li key={objection.id}>
          <OneObjection objection={objection} />
          {objection.state === 'open' && onAnswer !== undefined && (
            <Button onClick={() => onAnswer(objection.id)}>{t('objection.answer')}</Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function OneObjection({ objection }: { objection: Schema<'ObjectionView'> }) {
  const { t } = useTranslation('recognition');
  const tone: Tone =
    objection.state === 'open' ? 'warning' : objection.state === 'upheld' ? 'danger' : 'neutral';
  return (
    <span>
      <span className="row">
        <StatusTag tone={tone}>{t(`objection.state.${objection.state}`)}</StatusTag>
        <DateText value={objection.receivedOn} />
        <span className="muted">{t(`objection.${objection.channel}`)}</span>
        <span className="muted">{t('objection.reference', { reference: objection.reference })}</span>
        {objection.objector !== null && <span className="muted">{objection.objector}</span>}
        {objection.contact !== null && <span className="muted">{objection.contact}</span>}
      </span>
      {objection.text}
      {objection.finding !== null && (
        <>
          <br />
          <span className="muted">
            {t('objection.finding')}：{objection.finding}（{objection.answeredBy} {objection.answeredOn}）
          </span>
        </>
      )}
    </span>
  );
}
