"""Receive Calendly webhooks: check the signature over the raw body, answer at once, work later.

    CALENDLY_SIGNING_KEY=... PORT=8000 python3 calendly_webhook.py
    python3 calendly_webhook.py ../test-vectors.json

The first listens on 127.0.0.1 (put your web server with https in front of it), the second checks
the test vectors. Nothing but Python 3.8 or newer is needed.
"""

import hashlib
import hmac
import json
import os
import queue
import sys
import threading
import time
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

TOLERANCE = 180  # seconds that a signature is good for
LARGEST_BODY = 1024 * 1024  # bytes


def why_not(header, body, keys, now, tolerance=TOLERANCE):
    """Return "" for a good signature, else what is wrong with it.

    header: Calendly-Webhook-Signature, or None. body: the bytes as they came, before any JSON.
    keys: the signing key; two while you change it. now: seconds since 1970.
    """
    times, signatures = [], []
    for part in (header or "").split(","):
        name, _, value = part.strip().partition("=")
        if name == "t":
            times.append(value)
        elif name == "v1":  # there may be several
            signatures.append(value)
    is_time = len(times) == 1 and times[0].isascii() and times[0].isdigit() and len(times[0]) < 13
    if not is_time or not signatures:
        return "the signature is missing or malformed"
    signed = times[0].encode() + b"." + body
    good = False
    for key in keys:
        expected = hmac.new(key.encode(), signed, hashlib.sha256).hexdigest().encode()
        for signature in signatures:  # constant time; never == on signatures
            good |= hmac.compare_digest(expected, signature.encode("utf-8", "replace"))
    if not good:
        return "the key is wrong or the body was altered"
    if abs(now - int(times[0])) > tolerance:
        return "the signature is too old or from the future"
    return ""


def handle(message):
    """Do the work here. It may take its time: Calendly has had its answer already."""
    print("accepted", message["event"], subject(message), flush=True)


def subject(message):
    """Return the URI of what a message is about: of contacts and recaps it is one level deeper."""
    payload = message["payload"]
    for inner in (payload, payload.get("contact"), payload.get("recap")):
        if inner and inner.get("uri"):
            return inner["uri"]
    return ""


class Receiver(BaseHTTPRequestHandler):
    """Takes messages, keeps them for the worker, and answers at once."""

    timeout = 15
    keys = ()
    waiting = queue.Queue()

    def do_POST(self):
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or int(length) > LARGEST_BODY:
            self.answer(413 if length.isdecimal() else 411, "")
            return
        body = self.rfile.read(int(length))
        header = self.headers.get("Calendly-Webhook-Signature")
        refusal = why_not(header, body, self.keys, time.time())
        if refusal:
            self.answer(401, refusal)
            return
        try:
            message = json.loads(body)
        except ValueError:
            self.answer(400, "the body is not JSON")
            return
        self.waiting.put(message)
        self.answer(200, "")

    def answer(self, status, text):
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Stay quiet: addresses in logs may hold secrets."""


def work():
    seen = set()  # a message may come twice: keep this in your database
    while True:
        message = Receiver.waiting.get()
        try:
            same = (message["event"], message["created_at"], subject(message))
            if same not in seen:
                handle(message)
                seen.add(same)
        except Exception:  # Calendly does not send it again: look into it, and go on with the next
            traceback.print_exc()


def check_vectors(path):
    content = json.loads(Path(path).read_text(encoding="utf-8"))
    failed = 0
    for vector in content["vectors"]:
        keys, body = [content["key"]], vector["body"].encode()
        good = not why_not(vector["header"], body, keys, vector["now"])
        right = good == vector["good"]
        failed += not right
        print("right" if right else "WRONG", vector["name"])
    return failed


def main():
    if len(sys.argv) > 1:
        return check_vectors(sys.argv[1])
    Receiver.keys = os.environ.get("CALENDLY_SIGNING_KEY", "").split()
    if not Receiver.keys:
        print("Set CALENDLY_SIGNING_KEY first.", file=sys.stderr)
        return 2
    threading.Thread(target=work, daemon=True).start()
    server = ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "8000"))), Receiver)
    print(f"listening on http://127.0.0.1:{server.server_port}", flush=True)
    server.serve_forever()
    return 0


if __name__ == "__main__":
    sys.exit(main())
