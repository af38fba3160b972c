// llama.cpp as a side of a benchmark and of a parity test: one JSON question a line on stdin, one
// answer a line, as in rounds.py. Needs `npm install node-llama-cpp`, which brings a build of
// llama.cpp for this processor; the first argument is the folder in which that was run.
import {createRequire} from "node:module";
import path from "node:path";
import {createInterface} from "node:readline";
import {pathToFileURL} from "node:url";

const [folder, threads = "1"] = process.argv.slice(2);
const require = createRequire(path.join(path.resolve(folder), "x"));
const {getLlama} = await import(pathToFileURL(require.resolve("node-llama-cpp")));
const llama = await getLlama({gpu: false, build: "never", maxThreads: Number(threads)});
let model, sequence, text;

async function start({checkpoint, contextSize, ids}) {
    text = ids;
    model = await llama.loadModel({modelPath: checkpoint});
    const context = await model.createContext({
        contextSize,
        threads: Number(threads),
        batchSize: contextSize,
        experimentalKvCacheKeyType: "F32", // the default, float16, costs three digits
        experimentalKvCacheValueType: "F32",
        failedCreationRemedy: false,
    });
    sequence = context.getSequence();
    return {};
}

async function decode({ids, prompt, n_new}) {
    ids ??= text.slice(0, prompt);
    await sequence.clearHistory();
    const begin = performance.now();
    const said = [];
    const options = {temperature: 0, yieldEogToken: true};
    for await (const token of sequence.evaluate(ids, options)) {
        said.push(token);
        if (said.length === n_new) break;
    }
    return {seconds: (performance.now() - begin) / 1000, ids: said};
}

async function logits({ids}) {
    await sequence.clearHistory();
    const asked = ids.map((id) => [id, {generateNext: {logits: true}}]);
    const rows = [];
    for (const at of await sequence.controlledEvaluate(asked)) {
        const row = new Array(at.next.logits.size).fill(0);
        for (const [id, value] of at.next.logits) row[id] = value;
        rows.push(row);
    }
    return {logits: rows};
}

const answers = {
    start,
    decode,
    logits,
    tokenize: async ({text}) => ({ids: model.tokenize(text)}),
    memory: async () => ({memory: process.resourceUsage().maxRSS / 1e3}),
};
for await (const line of createInterface({input: process.stdin})) {
    const {what, ...values} = JSON.parse(line);
    console.log(JSON.stringify(await answers[what](values)));
}
process.exit(0);
