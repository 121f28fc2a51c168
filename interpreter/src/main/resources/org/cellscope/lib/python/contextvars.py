"""Variables whose values belong to a context."""

__all__ = ["Context", "ContextVar", "Token", "copy_context"]

from _contextvars import Context, ContextVar, Token, copy_context
