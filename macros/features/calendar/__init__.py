"""Times that the document fixes: the page of times and the calendar files."""
