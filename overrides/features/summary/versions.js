/* Files that may be the same self-check; never dropped silently. */

export const ALL = "all";
const KINDS = {
  same: "内容相同，只计一份",
  newer: "同一单位、同一岗位、同一姓名有几份，计时间最近的一份",
  again: "同一单位的同一张表有几份，计时间最近的一份",
  nameless: "没有填写姓名，看不出是不是同一人，都已计入",
  renamed: "记录编号相同，单位、岗位或者姓名不同，都已计入",
};

const AS_UNIT = "（单位）"; /* stands for the name of a person */

const solid = (text) => text.normalize("NFKC").replace(/\s+/g, "");

/** Join entries into groups by any number of keys; entries without a shared key stay alone. */
function joined(entries, keysOf) {
  const groups = new Map();
  const at = new Map();
  for (const entry of entries) {
    const found = new Set(keysOf(entry).map((key) => at.get(key)).filter(Boolean));
    const [home = [], ...others] = [...found];
    for (const other of others) {
      home.push(...other);
      groups.delete(other);
      for (const member of other) for (const key of keysOf(member)) at.set(key, home);
    }
    home.push(entry);
    groups.set(home, true);
    for (const key of keysOf(entry)) at.set(key, home);
  }
  return [...groups.keys()];
}

/** Newest first; ties in reading order. */
function newest(one, other) {
  return one.time === other.time ? one.number - other.number : one.time < other.time ? 1 : -1;
}

/** Which entries count.

    `unitOf(entry)` names its unit; `choices` maps a group's key to the number of the entry that counts, or to "all". Returns
    {counted, groups}: groups of two or more as {key, kind, why, members, counted}, `counted` being the numbers that do. */
export function versions(entries, unitOf, choices) {
  const who = (entry) => [unitOf(entry).apart ? "" : unitOf(entry).name, entry.ofUnit && entry.record.unit ? AS_UNIT : solid(entry.record.name)];
  /* One person's: the same post, unit and name; without a name or a unit, the same record or, in a table, the same content. */
  const person = (entry) => {
    const [unit, name] = who(entry);
    if (unit && name) return entry.record.roles.map((role) => `p ${unit} ${role} ${name}`);
    return entry.record.id ? [`i ${entry.record.id} ${unit}`] : [`c ${entry.content}`];
  };
  const counted = new Set();
  const groups = [];
  for (const members of joined(entries, person)) {
    const [first, ...others] = [...members].sort(newest);
    if (!others.length) {
      counted.add(first.number);
      continue;
    }
    const kind = new Set(members.map(({ content }) => content)).size === 1 ? "same" : first.ofUnit ? "again" : "newer";
    const key = `versions ${Math.min(...members.map(({ number }) => number))}`;
    const choice = choices.get(key);
    const chosen = choice === ALL ? members : members.filter(({ number }) => number === choice);
    const kept = chosen.length ? chosen : [first];
    for (const { number } of kept) counted.add(number);
    groups.push({ key, kind, why: KINDS[kind], members: [first, ...others], counted: new Set(kept.map(({ number }) => number)) });
  }
  const left = entries.filter(({ number }) => counted.has(number));
  groups.push(...doubtful(left, who, choices, counted));
  return { counted: entries.filter(({ number }) => counted.has(number)), groups };
}

/** Those that may be one person's, though nothing says so: all count unless one is chosen. */
function doubtful(entries, who, choices, counted) {
  const groups = [];
  const taken = new Set();
  const nameless = (entry) => (who(entry)[1] ? [] : entry.record.roles.map((role) => `${who(entry)[0]} ${role}`));
  const numbered = ({ record }) => (record.id ? [record.id] : []);
  for (const [kind, keysOf] of Object.entries({ renamed: numbered, nameless })) {
    for (const members of joined(entries.filter((entry) => keysOf(entry).length && !taken.has(entry.number)), keysOf)) {
      if (members.length < 2) continue;
      const key = `${kind} ${Math.min(...members.map(({ number }) => number))}`;
      const choice = choices.get(key);
      const chosen = members.filter(({ number }) => number === choice);
      const kept = chosen.length ? chosen : members;
      for (const { number } of members) {
        taken.add(number);
        if (!kept.some((each) => each.number === number)) counted.delete(number);
      }
      groups.push({ key, kind, why: KINDS[kind], members: [...members].sort(newest), counted: new Set(kept.map(({ number }) => number)) });
    }
  }
  return groups;
}
