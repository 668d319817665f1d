"""A Calendly that runs in this process or on 127.0.0.1: sample data, tests, training."""
