/* Comes last: by now every component has registered itself. */
window.handbook.start(document);
