package org.cellscope.app.shell;

import javafx.beans.property.BooleanProperty;
import org.cellscope.app.widget.Phrase;

/**
 * A choice between yes and no that the settings dialog offers and the settings keep.
 *
 * @param id its name in the settings
 * @param text its name in the dialog
 * @param value what is chosen now
 */
public record Switch(String id, Phrase text, BooleanProperty value) {}
