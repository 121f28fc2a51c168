import contextvars

level = contextvars.ContextVar("level", default=1)
token = level.set(2)
print(level.get(), token.old_value is contextvars.Token.MISSING, token.var is level)
inner = contextvars.copy_context()
inner.run(level.set, 7)
print(level.get(), inner[level], level in inner, len(inner))
level.reset(token)
print(level.get())
bare = contextvars.ContextVar("bare")
print(bare.get("fallback"))
for action in (lambda: bare.get(), lambda: inner["x"], lambda: contextvars.ContextVar(1), contextvars.Token):
    try:
        print(action())
    except (LookupError, TypeError, RuntimeError) as error:
        print(type(error).__name__, str(error).split(" at ")[0])
