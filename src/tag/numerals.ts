/** What a number's word stands for; `digits` for one that is written in digits. */
export type NumeralPart = 'cardinal' | 'multiplier' | 'half' | 'digits';

/**
 * Adds up the parts of a number from left to right: "two hundred and six" is 2 * 100 + 6, "2.5 million" 2.5 * 10^6,
 * "nine and a half" 9 + 1/2. Words between them ("and", "a") need not be told.
 */
export class NumeralSum {
  #total = 0;
  #group = 0;
  #any = false;
  #multiplied = false;

  add(part: NumeralPart, value: number): void {
    this.#any = true;
    const again = this.#multiplied;
    this.#multiplied = part === 'multiplier' && value >= 1000;
    // "a hundred thousand million"
    if (this.#multiplied && again) this.#total *= value;
    else if (part === 'multiplier') {
      const factor = this.#group === 0 ? 1 : this.#group;
      // "two hundred thousand": hundreds and dozens stay in the group that a later thousand multiplies.
      if (value < 1000) this.#group = factor * value;
      else {
        this.#total += factor * value;
        this.#group = 0;
      }
    } else this.#group += value;
  }

  /** The number; null if nothing was added. */
  get value(): number | null {
    return this.#any ? this.#total + this.#group : null;
  }
}

/** The number that digits stand for, "1,234.5"; NaN if they do not. */
export function parseDigits(text: string): number {
  return Number(text.replaceAll(',', ''));
}
