package org.cellscope.app.session;

import java.util.Optional;
import org.cellscope.session.Notice;

/**
 * What compiling a text has found, without running it.
 *
 * @param program the text and its code
 * @param problem why it does not compile
 */
public record Checked(Program program, Optional<Notice.Python> problem) {}
