"""Main window, first start, sign-in, about, shortcuts and the screenshot tour."""
