import ast


class Names(ast.NodeVisitor):
    def __init__(self):
        self.found = []

    def visit_Name(self, node):
        self.found.append((node.id, type(node.ctx).__name__, node.lineno, node.col_offset))
        self.generic_visit(node)


class Double(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node)

    def visit_Pass(self, node):
        return None


source = "total = price * 3\nif total: pass; print(total)\n"
tree = ast.parse(source)
names = Names()
names.visit(tree)
print(names.found)
print([type(node).__name__ for node in ast.walk(tree)])
print(ast.dump(Double().visit(tree)))
print(ast.get_source_segment(source, tree.body[0].value))
print(ast.get_docstring(ast.parse('"""Doc.\n\n   more"""')))
print(isinstance(tree, ast.AST), ast.BinOp._fields, ast.Name("x", ast.Load()).id, ast.Constant(1).kind)
try:
    ast.Name("a", "b", "c")
except TypeError as error:
    print(error)
