"""This computer: keyring, settings, logs, paths, one instance per profile."""
