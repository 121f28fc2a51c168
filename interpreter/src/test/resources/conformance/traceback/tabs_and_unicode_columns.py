def mean(größe):
	return "äöü" + größe / 2


mean("ß")
