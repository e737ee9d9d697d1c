import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import './offline-strip.css';

function subscribe(onChange: () => void) {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}

/** Says that there is no line, while there is none: in a village that is nobody's fault. */
export function OfflineStrip() {
  const { t } = useTranslation();
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">{!isOnline && <p className="offline-strip no-print">{t('shell.offline')}</p>}</div>
  );
}
