package org.cellscope.session;

import org.cellscope.objects.Args;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;

/** Module {@code _ast_tree}, on which {@code ast} is built: the trees of texts as tuples. */
final class AstModule {
  private AstModule() {}

  static ModuleObject create(Runtime rt) {
    ModuleObject module = new ModuleObject("_ast_tree");
    module.function("parse", "source, filename, mode, /", AstModule::parse);
    return module;
  }

  private static PyObject parse(Runtime rt, ModuleObject module, Args args) {
    String text = args.get(0).toString();
    String filename = args.get(1).toString();
    return new AstTuples().module(PythonTexts.parse(rt, text, filename, args.get(2).toString()));
  }
}
