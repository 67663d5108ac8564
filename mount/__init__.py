"""THE BROWSER'S PART: scripts and styles that draw a figure, name its marks, play and save it."""
