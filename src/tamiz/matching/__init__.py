"""The heart: which listed names a query meets, with evidence that adds up."""
