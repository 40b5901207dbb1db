/* Texts from outside as keys: `constructor` is an entry of no table, though every object answers to it. */

/** Whether `object` itself has the entry. (Object.hasOwn is too new.) */
export const has = (object, key) => Object.prototype.hasOwnProperty.call(object ?? {}, key);

/** The object's own entry, or undefined. */
export const own = (object, key) => (has(object, key) ? object[key] : undefined);

/** A copy in which any text may be looked up: it has its own entries and nothing else. @returns {Record<string, any>} */
export const bare = (object) => Object.assign(Object.create(null), object);
