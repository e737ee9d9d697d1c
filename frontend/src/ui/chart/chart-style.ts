/** Told apart in print and by colour-blind eyes too: the order alternates dark and light. */
const palette = ['#9b1c1c', '#3f7fb5', '#c98a1b', '#2f6f4f', '#7a5ea8', '#6b7280', '#d06a5f', '#1f4e79'];

const text = { color: '#1f2328', fontFamily: 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif' };

/** What all charts share; the legend stands on top, where it covers no axis. */
export const baseOption = {
  color: palette,
  textStyle: text,
  animation: !globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches,
  legend: { top: 8, left: 12, right: 120, type: 'scroll', itemWidth: 16, itemHeight: 10, textStyle: text },
  // The frame has said what the chart shows; a description of the library's own would take its place.
  aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
};

export const axisLine = { lineStyle: { color: '#aab0b8' } };
export const splitLine = { lineStyle: { color: '#ecedf0' } };
export const axisLabel = { color: '#57606a' };
