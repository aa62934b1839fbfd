"""The data files that ship in the package, each made by a script in ``scripts/``; nothing here is edited by hand."""
