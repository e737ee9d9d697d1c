import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';

interface CalendarProps {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  min: string | undefined;
  max: string | undefined;
  id?: string;
  'aria-label'?: string;
}

/** Loaded on its own by `DateInput`. */
export function Calendar({ value, onChange, min, max, ...rest }: CalendarProps) {
  return (
    <DatePicker
      {...rest}
      style={{ width: '100%' }}
      value={value === undefined || value === '' ? null : dayjs(value)}
      {...(min === undefined ? {} : { minDate: dayjs(min) })}
      {...(max === undefined ? {} : { maxDate: dayjs(max) })}
      onChange={(date) => onChange(date?.format('YYYY-MM-DD'))}
    />
  );
}
