"""The steps from facts/*.yml to the shipped JSON files; ``scripts/make_builtin.py`` runs them."""
