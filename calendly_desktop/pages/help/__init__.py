"""The Help: its articles, and the links that lead to them from where questions arise."""
