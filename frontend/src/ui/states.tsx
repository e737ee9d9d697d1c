import { FileSearchOutlined, InboxOutlined, LockOutlined, WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '@/api/problem';
import './states.css';
import { useDocumentTitle } from './use-document-title';

interface StateProps {
  icon: ReactNode;
  title: string;
  hint?: ReactNode;
  children?: ReactNode;
  alert?: boolean;
  isPage?: boolean;
}

function State({ icon, title, hint, children, alert, isPage }: StateProps) {
  const Title = isPage === true ? PageTitle : PlainTitle;
  return (
    <div className="state" role={alert === true ? 'alert' : 'status'}>
      <span className="state-icon" aria-hidden>
        {icon}
      </span>
      <Title text={title} />
      {hint !== undefined && <div className="state-hint">{hint}</div>}
      {children !== undefined && <div className="state-actions">{children}</div>}
    </div>
  );
}

/** It stands for a whole page: the heading, and what the browser's tab says. */
function PageTitle({ text }: { text: string }) {
  useDocumentTitle(text);
  return <h1 className="state-title">{text}</h1>;
}

function PlainTitle({ text }: { text: string }) {
  return <p className="state-title">{text}</p>;
}

export function LoadingState() {
  const { t } = useTranslation();
  return (
    <div className="loading-bars" role="status" aria-busy="true">
      <span />
      <span />
      <span />
      <span />
      <b className="visually-hidden">{t('state.loading')}</b>
    </div>
  );
}

interface EmptyStateProps {
  title?: string;
  /** What the user may do about it. */
  hint?: ReactNode;
  children?: ReactNode;
}

export function EmptyState({ title, hint, children }: EmptyStateProps) {
  const { t } = useTranslation();
  return (
    <State icon={<InboxOutlined />} title={title ?? t('state.empty')} hint={hint}>
      {children}
    </State>
  );
}

interface PageStateProps {
  /** It stands for a whole page, so its title is the heading. */
  isPage?: boolean;
  children?: ReactNode;
}

export function ForbiddenState(props: PageStateProps) {
  const { t } = useTranslation();
  return (
    <State icon={<LockOutlined />} title={t('state.forbidden')} hint={t('state.forbiddenHint')} {...props} />
  );
}

export function NotFoundState(props: PageStateProps) {
  const { t } = useTranslation();
  return (
    <State
      icon={<FileSearchOutlined />}
      title={t('state.notFound')}
      hint={t('state.notFoundHint')}
      {...props}
    />
  );
}

/** The screen itself broke. */
export function UnexpectedState({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <State
      icon={<WarningOutlined />}
      title={t('state.unexpected')}
      hint={t('state.unexpectedHint')}
      alert
      isPage
    >
      {children}
    </State>
  );
}

interface ErrorStateProps {
  problem: Problem;
  onRetry?: () => void;
}

/** Says what went wrong with a read: no right, not there, or failed (with the code that support asks for). */
export function ErrorState({ problem, onRetry }: ErrorStateProps) {
  const { t } = useTranslation();
  if (problem.isForbidden) return <ForbiddenState />;
  if (problem.isNotFound) return <NotFoundState />;
  const hint = (
    <>
      {problem.message}
      <br />
      <small>{t('state.code', { code: problem.code })}</small>
    </>
  );
  return (
    <State icon={<WarningOutlined />} title={t('state.error')} hint={hint} alert>
      {onRetry !== undefined && (
        <button type="button" className="button" onClick={onRetry}>
          {t('action.retry')}
        </button>
      )}
    </State>
  );
}
