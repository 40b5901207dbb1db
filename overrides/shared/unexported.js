/* Since when something kept has not been exported: beside what a tool keeps stands a mark, `kept/<tool>/all`, or, for each
   self-check, `kept/checks/<record>`. A store is as storage.js opens one. */

import { inApp } from "./in-app.js";

const DAY = 86400000;
const DAYS = 7; /* Safari takes what a page kept away after as many without a visit */
const TOOLS = /^(?:(?:record|answer)\/([^/]+)|(office|practice(?!\/round)|exam|draft)(?:\/|$))/;

/** The mark of a name; "" where it belongs to no tool that exports. */
export function markOf(name) {
  const [, record, tool] = TOOLS.exec(name) || [];
  return record ? `kept/checks/${record}` : tool ? `kept/${tool}/all` : "";
}

/** Note that what belongs to a mark changed; the first time since the last export counts. */
export function changed(store, mark, now = Date.now()) {
  const kept = store.get(mark);
  if (!Number.isFinite(kept?.changed)) store.set(mark, { ...kept, changed: now });
}

/** Note an export of what is kept: `part` is "practice/all", "checks/<record>" … Where a chat app may have dropped the file, the
    reminder stays. */
export function exported(store, part, now = Date.now()) {
  if (inApp()) return;
  if (isMarked(store, `kept/${part}`)) store.set(`kept/${part}`, { exported: now });
}

/** {count, days}: how much of a tool's has not been exported for a week or longer, and for how many days at most. A time
    to come, as a clock that was set back leaves, begins anew; a mark of what is gone goes too. */
export function overdue(store, tool, now = Date.now()) {
  const found = { count: 0, days: 0 };
  for (const mark of store.names(`kept/${tool}/`)) {
    const kept = store.get(mark);
    if (!isMarked(store, mark)) store.remove(mark);
    else if (!Number.isFinite(kept?.changed)) continue;
    else if (kept.changed > now) store.set(mark, { ...kept, changed: now });
    else if (kept.changed <= now - DAYS * DAY) {
      found.count += 1;
      found.days = Math.max(found.days, Math.floor((now - kept.changed) / DAY));
    }
  }
  return found;
}

/** Whether what a mark belongs to is still kept. */
export function isMarked(store, mark) {
  const [, tool, record] = mark.split("/");
  return tool === "checks" ? store.get(`record/${record}`) !== null : store.holds(tool);
}
