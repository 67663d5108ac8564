"""TABLES: the CSV files and everything that knows their columns."""
