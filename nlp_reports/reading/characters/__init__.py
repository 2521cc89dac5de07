"""Characters mended: signs of symbol fonts, old codes, raised marks, blanks too many or missing."""
