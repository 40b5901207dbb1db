"""Measures of a sheet of paper that all formats share."""

A4 = (210, 297)
"""Width and height in millimetres (GB/T 9704-2012, 5.1; ISO 216)."""

MARGINS = (37, 26, 35, 28)
"""Top, right, bottom, left in millimetres: 天头37mm, 订口28mm, 版心156mm×225mm (GB/T 9704-2012, 5.2.1)."""

LANDSCAPE_MARGINS = (28, 35, 26, 37)
"""The same, of a sheet turned so that its head is bound on the left (GB/T 9704-2012, 9)."""
