import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';

interface MoneyInputProps {
  /** Whole fen, as on the wire. */
  value?: number | null;
  onChange?: (fen: number | null) => void;
  id?: string;
  /** Yuan. */
  max?: number;
}

/** An amount typed in yuan and kept in fen. */
export function MoneyInput({ value, onChange, id, max }: MoneyInputProps) {
  const { t } = useTranslation();
  return (
    <InputNumber
      {...(id === undefined ? {} : { id })}
      style={{ width: '100%' }}
      min={0}
      max={max ?? 100_000_000}
      precision={2}
      suffix={t('money.yuan')}
      value={value === undefined || value === null ? null : value / 100}
      onChange={(yuan) => onChange?.(yuan === null ? null : Math.round(yuan * 100))}
    />
  );
}
