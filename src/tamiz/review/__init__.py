"""What people decided about alerts and what was answered, in chains that show whether they were touched."""
