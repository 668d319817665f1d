"""What is kept on this computer, and the use-cases over it: no Qt."""
