/* Who a role is, in the search data: data.roles[id] is [name, levels, rank, term, ...]. */

/** The levels that a post itself belongs to; [""] for none, so that posts of no level are of one kind too. */
export const levelsOfPost = (data, id) => data.roles[id][1].split(" ");

export const isAt = (data, id, level) => levelsOfPost(data, id).includes(level);

/** Whether two posts have a level in common. */
export const sameLevel = (data, one, other) => levelsOfPost(data, one).some((level) => isAt(data, other, level));

export const isPost = (data, id) => data.answers[id].kind === "post";
