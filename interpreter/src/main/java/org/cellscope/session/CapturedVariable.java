package org.cellscope.session;

/**
 * A variable that lives in a cell; each keeps one colour in every pane.
 *
 * @param name the variable
 * @param owner the qualified name of the block that owns it, {@code <module>} for none
 */
public record CapturedVariable(String name, String owner) {}
