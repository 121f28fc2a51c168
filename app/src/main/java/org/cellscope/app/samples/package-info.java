/** The programs that come with the application, and their lessons. */
@NullMarked
package org.cellscope.app.samples;

import org.jspecify.annotations.NullMarked;
