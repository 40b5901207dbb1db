/* Keys that belong to an input method, and not to the page. */

const PROCESSED = 229;

/** Whether a key is pressed in composing a word, such as the Enter that takes it. WebKit sends that one when composing is over, with
    the key code alone to tell it by. */
export const composing = (event) => event.isComposing || event.keyCode === PROCESSED;
