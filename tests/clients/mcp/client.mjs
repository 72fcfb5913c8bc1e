// Compresses a video through an MCP server as an assistant would, and writes down what is said: node client.mjs CLIP (--stdio COMMAND… | --http URL)
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

const [clip, how, ...where] = process.argv.slice(2);
const transport = how === '--stdio'
  ? new StdioClientTransport({ command: where[0], args: where.slice(1), env: process.env })
  : new StreamableHTTPClientTransport(new URL(where[0]));
const client = new Client({ name: 'compressor-transcript', version: '1.0.0' });
const say = (who, what) => console.log(`${who} ${what}`);

/** Calls a tool; progress goes into the transcript. */
async function call(name, args) {
  say('->', `${name} ${JSON.stringify(args)}`);
  const steps = [];
  const result = await client.callTool({ name, arguments: args }, undefined, {
    timeout: 300_000,
    resetTimeoutOnProgress: true,
    onprogress: ({ progress, total, message }) => {
      steps.push(progress);
      say('..', `${progress}/${total} ${message}`);
    },
  });
  for (const part of result.content) say(result.isError ? '!!' : '<-', part.type === 'text' ? part.text.replaceAll('\n', '\n   ') : `${part.type} ${part.uri} (${part.mimeType}, ${part.size} bytes)`);
  assert.deepEqual(steps, [...new Set(steps)].sort((a, b) => a - b), 'progress grows');
  return { ...result, steps };
}

await client.connect(transport);
const { name, version } = client.getServerVersion();
say('--', `${name} ${version}`);
const { tools } = await client.listTools();
say('--', `tools: ${tools.map(tool => tool.name).join(', ')}`);
const { resourceTemplates } = await client.listResourceTemplates();
say('--', `resources: ${resourceTemplates.map(template => template.uriTemplate).join(', ')}`);

const bytes = (await stat(clip)).size;
const byPath = !tools.some(tool => tool.name === 'create_upload');
let source = { file: path.resolve(clip) };
if (!byPath) {
  const refused = await call('compress_video', { file: path.resolve(clip), prompt: 'compress to half the size' });
  assert.equal(refused.isError, true);
  const { structuredContent: place } = await call('create_upload', { file_name: path.basename(clip), bytes });
  const sent = await fetch(place.url, { method: place.method, headers: place.headers, body: await readFile(clip) });
  assert.equal(sent.ok, true, await sent.text());
  source = { upload: place.id };
}

const estimate = await call('estimate', { ...source, prompt: 'compress to half the size' });
assert.ok(estimate.structuredContent.result.bytes < bytes * 0.6);

let answer = await call('compress_video', { ...source, prompt: 'compress to half the size', wait_seconds: 200 });
const id = answer.structuredContent.id;
while (!['completed', 'failed', 'cancelled'].includes(answer.structuredContent.status)) answer = await call('get_status', { job: id, wait_seconds: 200 });
assert.equal(answer.structuredContent.status, 'completed');
assert.ok(answer.structuredContent.result.bytes <= bytes / 2);
assert.ok(answer.steps.length > 0, 'there was progress');

const { structuredContent: result } = await call('get_result', { job: id });
const video = byPath ? await readFile(result.path) : Buffer.from(await (await fetch(result.url)).arrayBuffer());
assert.equal(video.length, result.bytes);
const { contents: [resource] } = await client.readResource({ uri: `compressor://jobs/${id}/result` });
say('--', `compressor://jobs/${id}/result: ${resource.mimeType}, ${resource.blob ? `${Buffer.from(resource.blob, 'base64').length} bytes` : resource.text}`);
if (resource.blob) assert.deepEqual(Buffer.from(resource.blob, 'base64'), video);

await call('get_timeline', { job: id });
await call('get_credits', {});
const next = await call('follow_up', { job: id, text: 'without sound, please', wait_seconds: 200 });
assert.equal(next.structuredContent.job.revision, 2);
assert.equal(next.structuredContent.job.status, 'completed');
const batch = await call('compress_batch', { items: [{ ...source }, { ...source, prompt: '转成 GIF' }], prompt: 'compress to half the size', wait_seconds: 200 });
assert.equal(batch.structuredContent.counts.completed, 2);
const begun = await call('compress_video', { ...source, prompt: 'compress to a third of the size', wait_seconds: 0 });
const stopped = await call('cancel', { job: begun.structuredContent.id });
assert.ok((await call('get_status', { job: stopped.structuredContent.id, wait_seconds: 30 })).structuredContent.status === 'cancelled');
const lost = await call('get_status', { job: 'nothing' });
assert.equal(lost.isError, true);
await client.close();
say('--', 'done');
