"""Find one's post by title or in the grid."""
