import { CloseOutlined } from '@ant-design/icons';
import { ConfigProvider } from 'antd';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import './dialog.css';

export interface DialogProps {
  title: string;
  open: boolean;
  /** Esc and the cross; leave out where an answer is owed. */
  onClose?: () => void;
  /** `cover` hides everything behind it. */
  variant?: 'box' | 'drawer' | 'cover';
  footer?: ReactNode;
  children: ReactNode;
}

/** The browser's own modal dialog: focus stays in, Esc closes, focus returns to where it was. */
export function Dialog(props: DialogProps) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ title, onClose, variant = 'box', footer, children }: DialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);

  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    // The browser gives the focus back only while the dialog stands in the page and no other lies over it.
    return () => {
      dialog?.querySelectorAll<HTMLDialogElement>('dialog[open]').forEach((inner) => inner.close());
      dialog?.close();
    };
  }, []);

  return (
    <dialog
      ref={element}
      className={`dialog ${variant}`}
      aria-labelledby={id}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape' || ownerOf(event.target) !== element.current) return;
        // Ours to answer: the browser would close the dialog together with a list that is open in it.
        event.preventDefault();
        if (!hasOpenPopup(element.current)) onClose?.();
      }}
      onCancel={(event) => {
        // Back on a phone.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose?.();
      }}
    >
      <h2 id={id}>{title}</h2>
      {/* Pop-ups must live inside: everything outside an open modal dialog is inert. */}
      <ConfigProvider getPopupContainer={() => element.current ?? document.body}>
        <div className="dialog-body">{children}</div>
        {footer !== undefined && <div className="dialog-foot">{footer}</div>}
      </ConfigProvider>
      {/* Last in order, so that the first field and not the cross has the focus on opening. */}
      {onClose !== undefined && (
        <button
          type="button"
          className="plain-button dialog-close"
          aria-label={t('action.close')}
          onClick={onClose}
        >
          <CloseOutlined aria-hidden />
        </button>
      )}
    </dialog>
  );
}

const ownerOf = (target: EventTarget) => (target instanceof Element ? target.closest('dialog') : null);

const hasOpenPopup = (dialog: HTMLDialogElement | null) =>
  document.activeElement?.getAttribute('aria-expanded') === 'true' ||
  dialog?.querySelector('.ant-picker-dropdown:not(.ant-picker-dropdown-hidden)') instanceof Element;
