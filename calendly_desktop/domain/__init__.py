"""Facts and rules of scheduling: no Qt, no HTTP, no files."""
