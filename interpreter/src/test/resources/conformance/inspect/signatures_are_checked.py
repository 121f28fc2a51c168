import inspect
from inspect import Parameter, Signature

P = Parameter
for action in (lambda: Signature([P("a", P.KEYWORD_ONLY), P("b", P.POSITIONAL_ONLY)]),
               lambda: Signature([P("a", P.POSITIONAL_ONLY), P("a", P.KEYWORD_ONLY)]),
               lambda: Signature([P("a", P.POSITIONAL_ONLY, default=1), P("b", P.POSITIONAL_ONLY)]),
               lambda: P("1", P.KEYWORD_ONLY), lambda: P("if", P.KEYWORD_ONLY), lambda: P("a", 7),
               lambda: P("a", P.VAR_KEYWORD, default=1)):
    try:
        print(action())
    except ValueError as error:
        print(error)


def f(a: "int", b: str = "x") -> "list[int]": ...


print(inspect.signature(f), inspect.signature(f, eval_str=True))
print(inspect.get_annotations(f), inspect.get_annotations(f, eval_str=True))
print(list(type(P.KEYWORD_ONLY)), P.VAR_POSITIONAL.description)
bound = inspect.signature(f).bind(1)
bound.apply_defaults()
print(bound, bound.args, bound.kwargs)
