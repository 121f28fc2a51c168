package org.cellscope.app.scopes;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellscope.app.session.CapturedVariables;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.symtable.BlockKind;
import org.cellscope.symtable.Scope;

/**
 * Which block each code object was compiled from. Both trees have the same shape, apart from
 * annotations, which are not compiled; within a block, code objects and blocks belong together by
 * name and line.
 */
final class CodeScopes {
  private static final String GENERIC = "<generic parameters of ";

  private final Map<CodeObject, Scope> scopes = new HashMap<>();
  private final Map<Scope, CodeObject> codes = new HashMap<>();

  CodeScopes(CodeObject module, Scope root) {
    match(module, root);
  }

  private void match(CodeObject code, Scope scope) {
    scopes.put(code, scope);
    codes.put(scope, code);
    Set<Scope> used = new HashSet<>();
    for (CodeObject nested : CapturedVariables.nested(code)) {
      scope.children().stream()
          .filter(each -> !used.contains(each) && fits(nested, each))
          .min(Comparator.comparingInt(each -> each.span().line()))
          .ifPresent(
              found -> {
                used.add(found);
                match(nested, found);
              });
    }
  }

  private static boolean fits(CodeObject code, Scope scope) {
    if (scope.span().line() < code.firstLine()) {
      return false;
    }
    if (scope.kind() == BlockKind.TYPE_PARAMETERS) {
      return code.name().equals(GENERIC + scope.name() + ">");
    }
    return code.name().equals(scope.name()) || code.name().equals("<" + scope.name() + ">");
  }

  /** The block of a code object; none for code that is not of this program. */
  Optional<Scope> scope(CodeObject code) {
    return Optional.ofNullable(scopes.get(code));
  }

  /** The code that a block's names are compiled into; none for annotations. */
  Optional<CodeObject> code(Scope scope) {
    return Optional.ofNullable(codes.get(scope));
  }
}
