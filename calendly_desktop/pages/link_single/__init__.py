"""The window that makes links for one booking: single-use and customized ones."""
