import { describe, expect, it } from 'vitest';
import { hearsay } from '../hearsay.ts';

const ARTICLE = `{"id": "a", "title": "Harbour to close", "published": "2026-02-06", "text": "Mayor Ana Ruiz said on Friday that the harbour of Norva would close for a year.\\n\\n\\"It will cost 38 million euros,\\" she told reporters. \\u001b[2J"}\n`;

describe('hearsay show', () => {
  it('prints the article with who says it below each paragraph, without colours in a pipe', async () => {
    const { code, stdout } = await hearsay(['show', '--from', 'jsonl'], ARTICLE);
    expect(code).toBe(0);
    expect(
      stdout
        .split('\n')
        .map((line) => line.trimEnd())
        .slice(0, 2),
    ).toEqual(['Harbour to close', '2026-02-06']);
    expect(stdout).toMatch(/\[q1\] Ana Ruiz: said, indirect/);
    expect(stdout).toMatch(/\[q2\] Ana Ruiz \(“she”\): told/);
    expect(stdout).not.toContain('\u001b');
  });
});

describe('hearsay explain', () => {
  it('says the rule and the confidence of a finding, and what was weighed for it', async () => {
    const { code, stdout } = await hearsay(['explain', '--from', 'jsonl', '--quote', 'q2'], ARTICLE);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^q2 “It will cost 38 million euros”\n {2}direct speech, 0\.\d+: /);
    expect(stdout).toMatch(/said by the words “she” \(pronoun\)\n {2}speaker: Ana Ruiz \(e\d+\), [\d.]+: /);
    expect(stdout).toMatch(
      /\n\nhow “told” was read\n {2}0\.\d{3} {2}“It will cost 38 million euros” by “she”: taken/,
    );
    expect(stdout).not.toContain('\u001b');
  });

  it.each([
    ['entity', 'e1'],
    ['date', 'd1'],
    ['quantity', 'n1'],
    ['claim', 'c1'],
    ['place', 'e2'],
  ])('--%s %s too', async (kind, id) => {
    const { code, stdout } = await hearsay(['explain', '--from', 'jsonl', `--${kind}`, id], ARTICLE);
    expect([code, stdout]).toEqual([0, expect.stringMatching(new RegExp(`^${id} `))]);
  });

  it.each([
    [['--quote', 'q99'], /--quote: no article has a quote q99/],
    [['--quote', 'e1'], /--quote: expected an id such as q3, found "e1"/],
    [[], /explain: expected one of --quote q1, --entity e1, /],
    [['--quote', 'q1', '--date', 'd1'], /explain: expected one of --quote q1, /],
  ])('%j: wrong usage', async (args, message) => {
    const { code, stdout, stderr } = await hearsay(['explain', '--from', 'jsonl', ...args], ARTICLE);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(message)]);
  });
});
