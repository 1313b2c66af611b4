"""An exported program, cut at its training loop, with calls put in where a batch, a record and an epoch end."""

import ast


class Code:
    """The program's code in pieces, to be executed with the same names.

    head     what stands before the loop
    loop     the loop; it calls epochs, is_new_epoch, rest, batch_done, recorded and epoch_done of what is named _run
    tail     the functions behind it
    ending   what puts the best weights back
    lasting  names whose values must be kept in order to go on in the middle of the loop
    """

    def __init__(self, file):
        self.file = file
        with open(file, encoding="utf-8") as text:
            tree = ast.parse(text.read())
        at = next(i for i, node in enumerate(tree.body) if is_loop(node, "epoch"))
        behind = tree.body[at + 1 :]
        self.lasting = names_in(tree.body[:at])
        self.head = self.code(tree.body[:at])
        self.loop = self.code([self.with_calls(tree.body[at])])
        self.tail = self.code([node for node in behind if isinstance(node, ast.FunctionDef)])
        self.ending = self.code([node for node in behind if isinstance(node, ast.If) and mentions(node, "best_parameters")])

    def code(self, nodes):
        module = ast.fix_missing_locations(ast.Module(nodes, []))
        return compile(module, self.file, "exec")

    def with_calls(self, loop):
        inner = next((i for i, node in enumerate(loop.body) if is_loop(node, "start")), None)
        body = []
        for node in loop.body:
            body.append(node)
            if isinstance(node, ast.Assign) and mentions(node.targets[0], "row"):
                body.append(call("recorded"))
        if inner is not None:
            batches = loop.body[inner]
            before = body[: body.index(batches)]
            self.lasting |= names_in(before)
            batches.iter = call("rest", batches.iter).value
            batches.body.append(call("batch_done"))
            rest = body[body.index(batches) :]
            skipped = [ast.If(call("is_new_epoch").value, before, [])] if before else []
            body = skipped + rest
        loop.iter = call("epochs", loop.iter).value
        loop.body = body + [call("epoch_done")]
        return loop


def is_loop(node, over):
    return isinstance(node, ast.For) and isinstance(node.target, ast.Name) and node.target.id == over


def mentions(node, name):
    return any(isinstance(part, ast.Name) and part.id == name for part in ast.walk(node))


def names_in(nodes):
    """Names that the statements give values to."""
    targets = (part for node in nodes for part in ast.walk(node) if not isinstance(node, (ast.FunctionDef, ast.ClassDef)))
    return {part.id for part in targets if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)}


def call(method, *arguments):
    function = ast.Attribute(ast.Name("_run", ast.Load()), method, ast.Load())
    return ast.Expr(ast.Call(function, list(arguments), []))
