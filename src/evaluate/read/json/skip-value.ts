import type { JsonText } from './json-text.ts';

const key = (json: JsonText): void => {
  json.peek();
  json.string();
  json.expect(':');
};

/** Opens what begins here; false when it is empty or no container, and over. */
const opens = (json: JsonText, open: string[]): boolean => {
  const first = json.peek();
  if (first !== '{' && first !== '[') {
    if (first === '"') json.string();
    else json.word();
    return false;
  }
  json.expect(first);
  const last = first === '{' ? '}' : ']';
  if (json.peek() === last) {
    json.expect(last);
    return false;
  }
  open.push(last);
  if (first === '{') key(json);
  return true;
};

/** After a value: steps on to the next one of a container; false when all are closed. */
const goesOn = (json: JsonText, open: string[]): boolean => {
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    if (json.peek() === ',') {
      json.expect(',');
      if (last === '}') key(json);
      return true;
    }
    json.expect(last);
    open.pop();
  }
  return false;
};

/** Steps over a value, however deep: a reader that calls itself would end with the stack. */
export const skipValue = (json: JsonText): void => {
  const open: string[] = [];
  while (opens(json, open) || goesOn(json, open));
};
