"""The steps that draw the slice of the regression gate; ``scripts/make_gate.py`` runs them."""
