import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useState } from 'react';

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
  const [isOpen, setOpen] = useState(false);
  return (
    <DatePicker
      {...rest}
      style={{ width: '100%' }}
      open={isOpen}
      onOpenChange={setOpen}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        // Enter takes the day that was typed, or opens the calendar; it does not send the form around it.
        event.preventDefault();
        if (!isOpen) setOpen(true);
      }}
      value={value === undefined || value === '' ? null : dayjs(value)}
      {...(min === undefined ? {} : { minDate: dayjs(min) })}
      {...(max === undefined ? {} : { maxDate: dayjs(max) })}
      onChange={(date) => onChange(date?.format('YYYY-MM-DD'))}
    />
  );
}
