"""One module per official format: bytes in, entities out; import the module of the list you need."""
