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
    expect(stdout).toMatch(/Ana Ruiz: said, indirect/);
    expect(stdout).toMatch(/Ana Ruiz \(“she”\): told/);
    expect(stdout).not.toContain('\u001b');
  });
});

describe('hearsay explain', () => {
  it('says the rule and the confidence of a finding', async () => {
    const { code, stdout } = await hearsay(['explain', '--from', 'jsonl', '--id', 'q2'], ARTICLE);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^q2 “It will cost 38 million euros”\n {2}direct speech, 0\.\d+: /);
    expect(stdout).toMatch(/said by the words “she” \(pronoun\)\n {2}speaker: Ana Ruiz \(e\d+\), [\d.]+: /);
  });

  it.each(['e1', 'd1', 'n1', 'c1'])('%s too', async (id) => {
    const { code, stdout } = await hearsay(['explain', '--from', 'jsonl', '--id', id], ARTICLE);
    expect([code, stdout]).toEqual([0, expect.stringMatching(new RegExp(`^${id} `))]);
  });

  it.each([
    ['q99', /--id: no article has a q99/],
    ['x', /--id: expected the id of a finding, such as q3, e2, c1, d4 or n5, found "x"/],
  ])('%s: wrong usage', async (id, message) => {
    const { code, stdout, stderr } = await hearsay(['explain', '--from', 'jsonl', '--id', id], ARTICLE);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(message)]);
  });
});
