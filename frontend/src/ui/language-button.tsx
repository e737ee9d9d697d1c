import { useTranslation } from 'react-i18next';

export function LanguageButton() {
  const { t, i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'zh-CN' : 'en';
  return (
    <button
      type="button"
      className="plain-button"
      lang={other}
      title={t('shell.languageLabel')}
      onClick={() => void i18n.changeLanguage(other)}
    >
      {t('shell.language')}
    </button>
  );
}
