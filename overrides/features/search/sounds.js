/* Pairs of characters that sound alike. */

import { isPair, pairOf, pairText } from "./index.js";

/** Pairs that are read as a pair is, by the characters' syllables. */
export class Sounds {
  constructor(readings, known) {
    this.readings = readings;
    this.known = known;
    this.bySound = null; // made when first needed
  }

  table() {
    if (this.bySound) return this.bySound;
    this.bySound = new Map();
    for (const gram of this.known.keys()) {
      if (!isPair(gram)) continue;
      for (const sound of this.spellings(pairText(gram))) {
        const alike = this.bySound.get(sound);
        if (alike) alike.push(gram);
        else this.bySound.set(sound, [gram]);
      }
    }
    return this.bySound;
  }

  spellings(pair) {
    const { syllables } = this.readings;
    return (syllables.get(pair[0]) || []).flatMap((one) => (syllables.get(pair[1]) || []).map((other) => `${one} ${other}`));
  }

  read(sound) {
    return this.table().get(sound) || [];
  }

  of(pair) {
    return this.spellings(pair).flatMap((sound) => this.read(sound)).filter((gram) => gram !== pairOf(pair));
  }
}
