import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import './menu-button.css';

interface MenuButtonProps {
  label: string;
  /** What the button shows; `label` is its name. */
  button: ReactNode;
  className?: string;
  /** Called with a function that closes the panel. */
  children: (close: () => void) => ReactNode;
}

/** A button that opens a small panel below it; Esc, a click outside and moving on close it. */
export function MenuButton({ label, button, className, children }: MenuButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!isOpen) return undefined;
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true) setOpen(false);
    };
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      trigger.current?.focus();
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    document.addEventListener('keydown', closeOnEscape);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
      document.removeEventListener('keydown', closeOnEscape);
    };
  }, [isOpen]);

  return (
    <div className="menu-button" ref={root}>
      <button
        ref={trigger}
        type="button"
        className={className ?? 'plain-button'}
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen((open) => !open)}
      >
        {button}
      </button>
      {isOpen && (
        <div className="menu-panel" id={id}>
          {children(() => setOpen(false))}
        </div>
      )}
    </div>
  );
}
