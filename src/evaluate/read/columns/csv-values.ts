/** The values of one record of a delimited text, quotes taken off. */
export const csvValues = (record: string, delimiter: string): readonly string[] => {
  const values: string[] = [];
  let at = 0;
  for (;;) {
    if (record[at] === '"') {
      let value = '';
      for (at++; at < record.length; at++) {
        if (record[at] === '"' && record[++at] !== '"') break;
        value += record[at] ?? '';
      }
      const next = record.indexOf(delimiter, at);
      values.push(value + record.slice(at, next < 0 ? record.length : next));
      at = next;
    } else {
      const next = record.indexOf(delimiter, at);
      values.push(record.slice(at, next < 0 ? record.length : next));
      at = next;
    }
    if (at < 0) return values;
    at += delimiter.length;
  }
};
