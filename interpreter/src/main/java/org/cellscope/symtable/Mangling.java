package org.cellscope.symtable;

import java.util.Optional;

/** Private name mangling (language reference, section 6.2.1). */
public final class Mangling {
  private Mangling() {}

  /**
   * The name under which a block stores an identifier.
   *
   * @param className the class around the block, if there is one
   */
  public static String mangle(Optional<String> className, String identifier) {
    if (className.isEmpty()
        || !identifier.startsWith("__")
        || identifier.endsWith("__")
        || identifier.indexOf('.') >= 0) {
      return identifier;
    }
    String bare = className.get();
    int start = 0;
    while (start < bare.length() && bare.charAt(start) == '_') {
      start++;
    }
    return start == bare.length() ? identifier : "_" + bare.substring(start) + identifier;
  }
}
