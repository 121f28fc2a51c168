package org.cellscope.app.session;

import org.cellscope.session.Lab;

/**
 * What the session observes.
 *
 * @param lab runs the program
 * @param program its text and code
 */
record Observed(Lab lab, Program program) {}
