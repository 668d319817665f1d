"""The Account tab: who I am, my organization, my colleagues, what I may do."""
