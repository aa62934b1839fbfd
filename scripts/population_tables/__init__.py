"""The steps from public name files to counted tokens; ``scripts/make_populations.py`` runs them."""
