import { lazy, Suspense } from 'react';
import { usePhone } from './use-phone';

// The calendar is large and most screens never open one.
const Calendar = lazy(async () => ({ default: (await import('./calendar')).Calendar }));

interface DateInputProps {
  /** `yyyy-MM-dd`, as on the wire. */
  value?: string;
  onChange?: (value: string | undefined) => void;
  id?: string;
  'aria-label'?: string;
  /** First and last day that can be chosen. */
  min?: string;
  max?: string;
}

/** A date in a `Form.Item`: the calendar on a desk, the phone's own picker in the field. */
export function DateInput({ value, onChange, min, max, ...rest }: DateInputProps) {
  const isPhone = usePhone();
  const native = (
    <input
      {...rest}
      type="date"
      className="native-input"
      value={value ?? ''}
      min={min}
      max={max}
      onChange={(event) => onChange?.(event.target.value === '' ? undefined : event.target.value)}
    />
  );
  if (isPhone) return native;
  return (
    <Suspense fallback={native}>
      <Calendar {...rest} value={value} min={min} max={max} onChange={(date) => onChange?.(date)} />
    </Suspense>
  );
}
