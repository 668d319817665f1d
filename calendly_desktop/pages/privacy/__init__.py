"""The Privacy and data section of the Account tab: a person's data, what is kept, moving out."""
