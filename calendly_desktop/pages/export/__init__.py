"""The windows that bring meetings out of the app: tables, calendar files, and the day sheet."""
