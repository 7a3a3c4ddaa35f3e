/** So many answers are kept. */
const MOST = 2 ** 16;

/** A function of strings that keeps its answers: the same names come again in article after article. @param of never undefined */
export function kept<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      if (known.size >= MOST) known.clear();
      answer = of(text);
      known.set(text, answer);
    }
    return answer;
  };
}
