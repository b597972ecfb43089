"""Who said what: the article as every rule sees it."""
