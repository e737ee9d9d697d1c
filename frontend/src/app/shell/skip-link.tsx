import { useTranslation } from 'react-i18next';
import './skip-link.css';

/** The first stop of the keyboard: past the menu, to what the screen is about. */
export function SkipLink() {
  const { t } = useTranslation();
  return (
    <a className="skip-link" href="#main">
      {t('shell.skip')}
    </a>
  );
}
