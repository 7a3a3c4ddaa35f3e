/** Area under the ROC curve: how often a positive scores higher than a negative (ties count half). */
export function areaUnderCurve(scores: readonly number[], labels: readonly boolean[]): number {
  const order = [...scores.keys()].sort((a, b) => scores[a] - scores[b]);
  let rankSum = 0;
  for (let i = 0; i < order.length; ) {
    let j = i;
    while (j < order.length && scores[order[j]] === scores[order[i]]) j++;
    for (let k = i; k < j; k++) if (labels[order[k]]) rankSum += (i + j + 1) / 2;
    i = j;
  }
  const positives = labels.filter(Boolean).length;
  const negatives = labels.length - positives;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** Mean of the precision at each positive, in order of falling score. */
export function averagePrecision(scores: readonly number[], labels: readonly boolean[]): number {
  const order = [...scores.keys()].sort((a, b) => scores[b] - scores[a] || a - b);
  let hits = 0;
  let sum = 0;
  order.forEach((i, rank) => {
    if (labels[i]) sum += ++hits / (rank + 1);
  });
  return sum / (hits || 1);
}
