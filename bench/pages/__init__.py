"""The three pages that the atlas is measured against."""
