package org.cellscope.lib;

import java.util.function.Consumer;
import org.cellscope.objects.GenericAlias;
import org.cellscope.objects.IteratorObject;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.TypeMembers;
import org.cellscope.objects.TypeObject;

/** Module {@code itertools}. */
final class ItertoolsModule {
  private ItertoolsModule() {}

  static ModuleObject create(Runtime rt) {
    ModuleObject module = new ModuleObject("itertools");
    EndlessIterators.define(module);
    FilteringIterators.define(module);
    JoiningIterators.define(module);
    CombinatoricIterators.define(module);
    GroupingIterators.define(module);
    return module;
  }

  /** A class of the module. */
  static TypeObject type(
      String name, Class<? extends IteratorObject> javaClass, Consumer<TypeMembers> definition) {
    return TypeObject.builtin(
            "itertools." + name,
            javaClass,
            null,
            members -> {
              IteratorObject.define(members);
              members.classOneArg(
                  "__class_getitem__", (rt, cls, item) -> GenericAlias.of(cls, item));
              definition.accept(members);
            })
        .subclassable()
        .build();
  }
}
