package org.cellscope.vm;

import java.util.Optional;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.Runtime;

/** The modules that a program can import. */
public interface Library {
  /** Makes module {@code builtins}. */
  ModuleObject builtins(Runtime rt);

  /** Makes a module that is written in Java; empty when there is none of that name. */
  Optional<ModuleObject> builtin(Runtime rt, String name);

  /** The text of a module that is written in Python; empty when there is none of that name. */
  Optional<String> source(String name);

  /** Whether a module that is written in Python is a package. */
  boolean isPackage(String name);
}
