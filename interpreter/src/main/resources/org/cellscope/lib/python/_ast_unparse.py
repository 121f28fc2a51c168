def unparse(x): raise NotImplementedError
