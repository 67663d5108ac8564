"""Shapes: the geometry of the world, one shape or ring per iso3."""
