/* A long text -> pieces for rows of a table, each of which stays on one page: a row longer than a page could hold nothing to itself. */

export const MOST = 200; /* characters of a piece */
const ENDS = /[。；！？\n]/;

/** Put together again they are the text; broken behind a sentence where there is one in the second half. */
export function pieces(text) {
  const characters = [...text];
  const made = [];
  let start = 0;
  while (characters.length - start > MOST) {
    let end = start + MOST;
    while (end > start + MOST / 2 && !ENDS.test(characters[end - 1])) end -= 1;
    if (end === start + MOST / 2) end = start + MOST;
    made.push(characters.slice(start, end).join(""));
    start = end;
  }
  return [...made, characters.slice(start).join("")];
}
