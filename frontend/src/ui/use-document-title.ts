import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';

export function useDocumentTitle(title: string) {
  const { t } = useTranslation();
  const product = t('product');
  useLayoutEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
}
