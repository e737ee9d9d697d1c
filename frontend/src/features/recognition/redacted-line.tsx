import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { DefinitionList } from '@/ui/definition-list';
import { Money } from '@/ui/money';

/** All that the public will read of the person. */
export function RedactedLine({ line }: { line: Schema<'RedactedLine'> }) {
  const { t } = useTranslation('recognition');
  return (
    <DefinitionList
      items={[
        { label: t('person'), value: line.maskedName },
        { label: t('township'), value: line.townshipName },
        { label: t('branch'), value: line.branchName },
        { label: t('tierLabel'), value: line.tier == null ? null : t(`tier.${line.tier}`) },
        { label: t('notice.proposedHelp'), value: <Money fen={line.amount} /> },
      ]}
    />
  );
}
