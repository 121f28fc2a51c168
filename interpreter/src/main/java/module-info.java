/** The Python implementation, its recorded history and the command line. */
module org.cellscope.interpreter {
  requires static org.jspecify;
  requires info.picocli;
  requires com.fasterxml.jackson.core;

  exports org.cellscope.bytecode;
  exports org.cellscope.history;
  exports org.cellscope.session;
  exports org.cellscope.source;
  exports org.cellscope.symtable;

  opens org.cellscope.cli to
      info.picocli;
}
