/** 32-bit FNV-1a of a text's code units (Fowler, Noll & Vo). */
export function hashText(text: string): number {
  let hash = -2128831035;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return hash;
}

/** Two hashes as one; the order matters. */
export function mixHashes(a: number, b: number): number {
  let h = Math.imul(a ^ (b >>> 15) ^ b, -2048144789);
  h = Math.imul(h ^ (h >>> 13), -1028477387);
  return h ^ (h >>> 16);
}
