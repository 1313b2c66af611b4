"""The gradient of an exported PyTorch program at its start, for the Backprop Workbench: gradients.py PROGRAM OUT.

What stands before the training loop is executed as it is, then the loop's own batch up to its update, once. The gradients
go into OUT, a .npz file: W1, b1, …, W of shape inputs × units.
"""

import sys

sys.path[:] = [place for place in sys.path if place]  # a torch.py in some folder is not PyTorch

import ast

import numpy as np


def is_loop(node):
    return isinstance(node, ast.For) and isinstance(node.target, ast.Name) and node.target.id == "epoch"


def mentions(node, name):
    return any(isinstance(part, ast.Name) and part.id == name for part in ast.walk(node))


def execute(nodes, names):
    exec(compile(ast.Module(nodes, []), names["__file__"], "exec"), names)


program, out = sys.argv[1:]
with open(program, encoding="utf-8") as file:
    body = ast.parse(file.read()).body
at = next(i for i, node in enumerate(body) if is_loop(node))
loop = body[at].body
update = next(i for i, node in enumerate(loop) if mentions(node, "optimizer"))

names = {"__name__": "__main__", "__file__": program}
execute(body[:at], names)
execute(loop[:update], names)

gradients = {}
for number, layer in enumerate(names["layers"], start=1):
    gradients[f"W{number}"] = layer.weight.grad.numpy().T
    gradients[f"b{number}"] = layer.bias.grad.numpy()
np.savez(out, **gradients)
