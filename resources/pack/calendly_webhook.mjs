// Receive Calendly webhooks: check the signature over the raw body, answer at once, work later.
//
//     CALENDLY_SIGNING_KEY=... PORT=8000 node calendly_webhook.mjs
//     node calendly_webhook.mjs ../test-vectors.json
//
// The first listens on 127.0.0.1 (put your web server with https in front of it), the second checks
// the test vectors. Nothing but Node 18 or newer is needed.
//
// With Express, get the raw bytes by express.raw({ type: "application/json" }): a body that was
// parsed and written anew with JSON.stringify does not fit its signature any more.

import { createHmac, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const TOLERANCE = 180; // seconds that a signature is good for
const LARGEST_BODY = 1024 * 1024; // bytes

// Return "" for a good signature, else what is wrong with it.
// header: Calendly-Webhook-Signature, or undefined. body: a Buffer of the bytes as they came.
// keys: the signing key; two while you change it. now: seconds since 1970.
export function whyNot(header, body, keys, now, tolerance = TOLERANCE) {
  const times = [];
  const signatures = [];
  for (const part of (header ?? "").split(",")) {
    const [name, ...rest] = part.trim().split("=");
    if (name === "t") times.push(rest.join("="));
    else if (name === "v1") signatures.push(rest.join("=")); // there may be several
  }
  if (times.length !== 1 || !/^[0-9]{1,12}$/.test(times[0]) || signatures.length === 0) {
    return "the signature is missing or malformed";
  }
  const signed = Buffer.concat([Buffer.from(`${times[0]}.`), body]);
  let good = false;
  for (const key of keys) {
    const expected = Buffer.from(createHmac("sha256", key).update(signed).digest("hex"));
    for (const signature of signatures) {
      const given = Buffer.from(signature); // constant time; never === on signatures
      const same = given.length === expected.length && timingSafeEqual(given, expected);
      good = same || good;
    }
  }
  if (!good) return "the key is wrong or the body was altered";
  if (Math.abs(now - Number(times[0])) > tolerance) {
    return "the signature is too old or from the future";
  }
  return "";
}

const seen = new Set(); // a message may come twice: keep this in your database

// Do the work here. It may take its time: Calendly has had its answer already.
async function handle(message) {
  console.log("accepted", message.event, subject(message));
}

// Return the URI of what a message is about: of contacts and recaps it is one level deeper.
function subject({ payload }) {
  return payload.uri ?? payload.contact?.uri ?? payload.recap?.uri ?? "";
}

async function work(message) {
  const same = [message.event, message.created_at, subject(message)].join(" ");
  if (seen.has(same)) return;
  seen.add(same);
  await handle(message);
}

function receive(request, response, keys) {
  const answer = (status, text) => {
    response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
    response.end(text);
  };
  const parts = [];
  let size = 0;
  request.on("data", (part) => {
    size += part.length;
    if (size <= LARGEST_BODY) parts.push(part);
  });
  request.on("end", () => {
    if (request.method !== "POST") return answer(405, "");
    if (size > LARGEST_BODY) return answer(413, "");
    const body = Buffer.concat(parts);
    const header = request.headers["calendly-webhook-signature"];
    const refusal = whyNot(header, body, keys, Date.now() / 1000);
    if (refusal) return answer(401, refusal);
    let message;
    try {
      message = JSON.parse(body.toString("utf8"));
    } catch {
      return answer(400, "the body is not JSON");
    }
    answer(200, "");
    // Calendly does not send it again: look into what goes wrong, and go on with the next.
    setImmediate(() => work(message).catch((error) => console.error(error)));
  });
}

function checkVectors(path) {
  const content = JSON.parse(readFileSync(path, "utf8"));
  let failed = 0;
  for (const vector of content.vectors) {
    const body = Buffer.from(vector.body, "utf8");
    const good = whyNot(vector.header, body, [content.key], vector.now) === "";
    const right = good === vector.good;
    if (!right) failed += 1;
    console.log(right ? "right" : "WRONG", vector.name);
  }
  return failed;
}

if (process.argv.length > 2) {
  process.exitCode = checkVectors(process.argv[2]);
} else {
  const keys = (process.env.CALENDLY_SIGNING_KEY ?? "").split(/\s+/).filter(Boolean);
  if (keys.length === 0) {
    console.error("Set CALENDLY_SIGNING_KEY first.");
    process.exitCode = 2;
  } else {
    const server = createServer((request, response) => receive(request, response, keys));
    server.requestTimeout = 15_000;
    server.listen(Number(process.env.PORT ?? 8000), "127.0.0.1", () => {
      console.log(`listening on http://127.0.0.1:${server.address().port}`);
    });
  }
}
