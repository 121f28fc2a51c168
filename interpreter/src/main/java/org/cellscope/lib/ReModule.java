package org.cellscope.lib;

import org.cellscope.objects.ByteSequence;
import org.cellscope.objects.Errors;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.StrObject;

/** What module {@code re} has in Java: patterns and matches. */
final class ReModule {
  private ReModule() {}

  static ModuleObject create(Runtime rt) {
    ModuleObject module = new ModuleObject("_sre");
    module.define("Pattern", PatternObject.TYPE);
    module.define("Match", MatchObject.TYPE);
    module.function(
        "compile",
        "pattern, flags, /",
        (rt2, self, args) -> {
          if (!(args.get(0) instanceof StrObject) && !(args.get(0) instanceof ByteSequence)) {
            throw Errors.type("first argument must be string or compiled pattern");
          }
          return PatternObject.compile(rt2, args.get(0), (int) Convert.size(rt2, args.get(1)));
        });
    return module;
  }
}
