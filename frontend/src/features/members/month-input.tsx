interface MonthInputProps {
  /** A day of the month, as on the wire. */
  value?: string | null;
  onChange?: (value: string | undefined) => void;
  id?: string;
}

/** A month in a `Form.Item`: the browser's own field. */
export function MonthInput({ value, onChange, id }: MonthInputProps) {
  return (
    <input
      id={id}
      type="month"
      className="native-input"
      value={value?.slice(0, 7) ?? ''}
      onChange={({ target }) => onChange?.(target.value === '' ? undefined : `${target.value}-01`)}
    />
  );
}
