"""The regression gate: a fixed slice of cases, what each met when it was recorded, and what moved since."""
