// Bundles every entry file of src/ into the folder that the pages load from, with the licences of what is bundled. All is
// made aside and moved in file by file, so that a server that runs meanwhile finds each whole, the old one or the new.

import { copyFileSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const built = join(here, '../src/backbrief/web/frame/static/built');
const aside = join(built, '.next');
const packages = join(here, 'node_modules');

const entries = readdirSync(join(here, 'src')).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));
rmSync(aside, { recursive: true, force: true });
mkdirSync(aside, { recursive: true });
const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: entries.map((name) => join('src', name)),
  outdir: aside,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  loader: { '.woff2': 'file' },
  assetNames: '[name]',
  metafile: true,
});
copyFileSync(join(packages, 'htmx.org/dist/htmx.min.js'), join(aside, 'htmx.js'));
writeFileSync(join(aside, 'LICENSES.txt'), licences(metafile));
const bundled = [...Object.keys(metafile.outputs).map((file) => relative(aside, join(here, file))), 'htmx.js'];
const packed = bundled.filter((name) => /\.(js|css)$/.test(name)).map(pack);
const made = [...bundled, ...packed, 'LICENSES.txt'];
for (const name of made) renameSync(join(aside, name), join(built, name));
removeAllBut([...made, '.sources']);

/** Writes the file a second time, compressed, for the server to send where the browser takes it. */
function pack(name) {
  writeFileSync(join(aside, `${name}.br`), brotliCompressSync(readFileSync(join(aside, name))));
  return `${name}.br`;
}

/** The name and licence text of every package that is part of a bundle. */
function licences(metafile) {
  const bundled = new Set(['htmx.org']);
  for (const input of Object.keys(metafile.inputs)) {
    const found = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (found) bundled.add(found[1]);
  }
  return [...bundled].sort().map(licence).join('\n\n');
}

function licence(name) {
  const folder = join(packages, name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  if (!file) throw new Error(`${name} brings no licence text: add it before it is bundled`);
  const title = `${name} ${version} (${license})`;
  return `${title}\n${'='.repeat(title.length)}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}

/** Takes away what an earlier build left. New files come first, so a page that loads meanwhile finds each of its own. */
function removeAllBut(kept) {
  for (const name of readdirSync(built)) {
    if (!kept.includes(name)) rmSync(join(built, name), { recursive: true });
  }
}
