/**
 * Compiles assembly/sums.ts and writes it, as base64, to src/learn/kernel/code.ts: run it when you have changed the source.
 * A test compiles it again and compares.
 *
 *     npm run kernel
 */
import { writeFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

/** The module's bytes. @throws Error with the compiler's messages */
export async function compileKernel(): Promise<Uint8Array> {
  let binary: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    'assembly/sums.ts --outFile sums.wasm -O3 --runtime stub --enable simd --importMemory --noExportMemory'.split(
      ' ',
    ),
    {
      writeFile: (name: string, contents: string | Uint8Array) => {
        if (name === 'sums.wasm' && typeof contents !== 'string') binary = contents;
      },
    },
  );
  if (error || !binary) throw new Error(`assembly/sums.ts does not compile: ${error?.message}\n${stderr}`);
  return binary;
}

/** The source file that holds the module. */
export async function kernelSource(): Promise<string> {
  const code = Buffer.from(await compileKernel()).toString('base64');
  const lines = code.match(/.{1,100}/g)!.map((line) => `  '${line}',`);
  return `/** assembly/sums.ts, compiled: made by scripts/build-kernel.ts. */\nexport const KERNEL_CODE = [\n${lines.join('\n')}\n].join('');\n`;
}

if (import.meta.filename === process.argv[1]) writeFileSync('src/learn/kernel/code.ts', await kernelSource());
