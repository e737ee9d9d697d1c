import { CheckOutlined, CloseOutlined, RollbackOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from './date-text';
import { StatusTag, type Tone } from './status-tag';
import './steps-timeline.css';

export type StepState = 'done' | 'current' | 'waiting' | 'returned' | 'stopped' | 'skipped';

/** Days of a time budget, the last of them still in time. */
export interface Clock {
  used: number;
  total: number;
}

export interface ProcedureStep {
  key: string;
  title: string;
  state: StepState;
  /** Who did it, or whose turn it is. */
  actor?: string | null;
  /** When it was done. */
  date?: string | null;
  /** The last day in time. */
  deadline?: string | null;
  clock?: Clock | null;
  /** Opinion, vote, amount. */
  note?: ReactNode;
  /** What the user may do at this step. */
  actions?: ReactNode;
}

const tones: Record<StepState, Tone> = {
  done: 'success',
  current: 'info',
  waiting: 'neutral',
  returned: 'danger',
  stopped: 'danger',
  skipped: 'neutral',
};

/** A procedure from top to bottom: what is done, whose turn it is, and how much time is left. */
export function StepsTimeline({ steps }: { steps: readonly ProcedureStep[] }) {
  const { t } = useTranslation();
  return (
    <ol className="steps">
      {steps.map((step, index) => (
        <li
          key={step.key}
          className={step.state}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span className="step-mark" aria-hidden>
            {mark(step.state, index)}
          </span>
          <div className="step-head">
            <b>{step.title}</b>
            <StatusTag tone={tones[step.state]}>{t(`steps.${step.state}`)}</StatusTag>
            {step.clock !== undefined && step.clock !== null && <ClockText clock={step.clock} />}
          </div>
          <div className="step-facts">
            {present(step.actor) && <span>{step.actor}</span>}
            {present(step.date) && <DateText value={step.date} />}
            {present(step.deadline) && <span>{t('steps.deadline', { date: step.deadline })}</span>}
          </div>
          {step.note !== undefined && step.note !== null && <div className="step-note">{step.note}</div>}
          {step.actions !== undefined && <div className="row step-note">{step.actions}</div>}
        </li>
      ))}
    </ol>
  );
}

/** Days used of a budget, in words, with a bar; overdue only from the day after the last. */
export function ClockText({ clock: { used, total } }: { clock: Clock }) {
  const { t } = useTranslation();
  const left = total - used;
  const tone: Tone = left < 0 ? 'danger' : left <= 3 ? 'warning' : 'neutral';
  const rest =
    left < 0
      ? t('steps.overdue', { count: -left })
      : left === 0
        ? t('steps.dueToday')
        : t('steps.remaining', { count: left });
  return (
    <span className="step-clock">
      <progress value={Math.min(used, total)} max={total} aria-label={t('steps.used', { used, total })} />
      <StatusTag tone={tone}>{rest}</StatusTag>
    </span>
  );
}

const present = (value: string | null | undefined): value is string =>
  value !== undefined && value !== null && value !== '';

function mark(state: StepState, index: number): ReactNode {
  if (state === 'done') return <CheckOutlined />;
  if (state === 'returned') return <RollbackOutlined />;
  if (state === 'stopped') return <CloseOutlined />;
  return index + 1;
}
