<?php
// Receive Calendly webhooks: check the signature over the raw body, answer at once, work later.
//
//     CALENDLY_SIGNING_KEY=... php -S 127.0.0.1:8000 calendly_webhook.php
//     php calendly_webhook.php ../test-vectors.json
//
// The first is for trying out; on your server, let its address lead to this file and set
// CALENDLY_SIGNING_KEY in its environment. The second checks the test vectors. Nothing but PHP 7.4
// or newer is needed.

declare(strict_types=1);

const TOLERANCE = 180; // seconds that a signature is good for
const LARGEST_BODY = 1024 * 1024; // bytes

/**
 * Return "" for a good signature, else what is wrong with it.
 *
 * $header: Calendly-Webhook-Signature, or null. $body: the bytes as they came, before any JSON.
 * $keys: the signing key; two while you change it. $now: seconds since 1970.
 */
function why_not(?string $header, string $body, array $keys, int $now, int $tolerance = TOLERANCE): string
{
    $times = [];
    $signatures = [];
    foreach (explode(',', $header ?? '') as $part) {
        [$name, $value] = array_pad(explode('=', trim($part), 2), 2, '');
        if ($name === 't') {
            $times[] = $value;
        } elseif ($name === 'v1') { // there may be several
            $signatures[] = $value;
        }
    }
    if (count($times) !== 1 || !preg_match('/^[0-9]{1,12}$/D', $times[0]) || !$signatures) {
        return 'the signature is missing or malformed';
    }
    $good = false;
    foreach ($keys as $key) {
        $expected = hash_hmac('sha256', $times[0] . '.' . $body, $key);
        foreach ($signatures as $signature) { // constant time; never === on signatures
            $good = hash_equals($expected, $signature) || $good;
        }
    }
    if (!$good) {
        return 'the key is wrong or the body was altered';
    }
    if (abs($now - (int) $times[0]) > $tolerance) {
        return 'the signature is too old or from the future';
    }
    return '';
}

/** Do the work here. It may take its time: Calendly has had its answer already. */
function handle(array $message): void
{
    // A message may come twice: remember event, created_at and subject() in your database.
    error_log('accepted ' . ($message['event'] ?? '') . ' ' . subject($message));
}

/** Return the URI of what a message is about: of contacts and recaps it is one level deeper. */
function subject(array $message): string
{
    $payload = $message['payload'] ?? [];
    return $payload['uri'] ?? $payload['contact']['uri'] ?? $payload['recap']['uri'] ?? '';
}

function answer(int $status, string $text): void
{
    ignore_user_abort(true); // the work goes on after Calendly has hung up
    http_response_code($status);
    header('Content-Type: text/plain; charset=utf-8');
    header('Content-Length: ' . strlen($text));
    echo $text;
    if (function_exists('fastcgi_finish_request')) {
        fastcgi_finish_request();
    } else {
        flush();
    }
}

function receive(): void
{
    if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
        answer(405, '');
        return;
    }
    $body = (string) file_get_contents('php://input', false, null, 0, LARGEST_BODY + 1);
    if (strlen($body) > LARGEST_BODY) {
        answer(413, '');
        return;
    }
    $keys = preg_split('/\s+/', (string) getenv('CALENDLY_SIGNING_KEY'), -1, PREG_SPLIT_NO_EMPTY);
    $header = $_SERVER['HTTP_CALENDLY_WEBHOOK_SIGNATURE'] ?? null;
    $refusal = why_not($header, $body, $keys, time());
    if ($refusal !== '') {
        answer(401, $refusal);
        return;
    }
    $message = json_decode($body, true);
    if (!is_array($message)) {
        answer(400, 'the body is not JSON');
        return;
    }
    answer(200, '');
    handle($message);
}

function check_vectors(string $path): int
{
    $content = json_decode((string) file_get_contents($path), true);
    $failed = 0;
    foreach ($content['vectors'] as $vector) {
        $refusal = why_not($vector['header'], $vector['body'], [$content['key']], $vector['now']);
        $right = ($refusal === '') === $vector['good'];
        $failed += $right ? 0 : 1;
        echo $right ? 'right ' : 'WRONG ', $vector['name'], "\n";
    }
    return $failed;
}

if (PHP_SAPI === 'cli') {
    if (!isset($argv[1])) {
        fwrite(STDERR, "Name the file of test vectors.\n");
        exit(2);
    }
    exit(check_vectors($argv[1]));
}
receive();
