package org.cellscope.syntax;

import java.util.List;
import java.util.Optional;

/**
 * The parameters of a function ({@code ast.arguments}).
 *
 * @param defaults the defaults of the last positional parameters
 * @param kwDefaults a default, or none, for each keyword-only parameter
 */
public record Arguments(
    List<Arg> posOnly,
    List<Arg> args,
    Optional<Arg> vararg,
    List<Arg> kwOnly,
    List<Optional<Expr>> kwDefaults,
    Optional<Arg> kwarg,
    List<Expr> defaults) {}
