"""Drives an exported PyTorch program for the Backprop Workbench.

The program is executed as it is, with calls put in where a batch, a record and an epoch end. Commands come as lines on
standard input, answers go as lines to standard output, arrays into .npz files in this folder. The end of standard input
is the end of the run.

  batch, epoch, on   go on: by one batch; to the end of the epoch or for a moment; for a moment
                     -> any number of "record" and "batched", then "at" or "over"
  watch N            write the parameters after every Nth epoch -> done; later "parameters", each answered by "read"
  predictions        what the network says of the judged part -> done
  weights            the parameters -> done
  end REASON         nothing follows: the best weights are put back -> over
  state              everything that is needed to go on -> done
"""

import os
import signal
import sys

signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the workbench's: it asks for what is to be saved

# What others write to standard output must not come between the answers.
answers = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
os.dup2(2, 1)
sys.path[:] = [place for place in sys.path if place]  # a torch.py in some folder is not PyTorch

import argparse
import ast
import json
import math
import threading
import time
import traceback

MOMENT = 0.1  # seconds for which nothing need be told


def answer(word, *values):
    answers.write("\t".join(["@backprop", word, *(text(value) for value in values)]) + "\n")
    answers.flush()


def text(value):
    return " ".join(str(value).split()) if isinstance(value, str) else repr(value)


def watch_parent(options):
    """Ends with the workbench, even in the middle of a long batch."""
    parent = os.getppid()
    while os.getppid() == parent:
        time.sleep(0.5)
    leave(options)


class Clock:
    """Training time: it stands while something else is done."""

    def __init__(self):
        self.seconds, self.since = 0.0, None

    def start(self):
        self.since = time.perf_counter()

    def stop(self):
        if self.since is not None:
            self.seconds += time.perf_counter() - self.since
            self.since = None


class State:
    """Values with arrays in them as JSON and a list of arrays, and back."""

    def __init__(self, arrays=()):
        self.arrays = list(arrays)

    def pack(self, value):
        if isinstance(value, (torch.nn.Module, torch.optim.Optimizer)):
            return {"parts": self.pack(value.state_dict())}
        if isinstance(value, torch.Tensor):
            return {"tensor": self.keep(value.detach().numpy())}
        if isinstance(value, (np.ndarray, np.generic)):
            return {"array": self.keep(np.asarray(value))}
        if isinstance(value, dict):
            return {"dict": [[self.pack(key), self.pack(item)] for key, item in value.items()]}
        if isinstance(value, (list, tuple)):
            return {type(value).__name__: [self.pack(item) for item in value]}
        if value is None or isinstance(value, (bool, int, float, str)):
            return value
        raise TypeError(f"cannot keep a {type(value).__name__}")

    def keep(self, array):
        self.arrays.append(np.ascontiguousarray(array))
        return [len(self.arrays) - 1, str(array.dtype), list(array.shape)]

    def unpack(self, packed):
        if not isinstance(packed, dict):
            return packed
        (kind, value), = packed.items()
        if kind == "parts":
            return self.unpack(value)
        if kind in ("tensor", "array"):
            number, dtype, shape = value
            array = self.arrays[number].astype(dtype).reshape(shape)
            return torch.from_numpy(array) if kind == "tensor" else array
        if kind == "dict":
            return {self.unpack(key): self.unpack(item) for key, item in value}
        items = [self.unpack(item) for item in value]
        return tuple(items) if kind == "tuple" else items


class Run:
    # What of a run's own is kept in its state; nothing else is taken out of one.
    OWN = ["epoch", "batch", "examples", "good", "good_epoch", "best_epoch"]

    def __init__(self, options):
        self.options = options
        self.clock = Clock()
        self.epoch = self.batch = self.examples = 0
        self.batches = 1
        self.every = 0
        self.goal = None
        self.begun = None
        self.over = None
        self.said = ""
        self.good = None
        self.good_epoch = self.best_epoch = self.shown_epoch = 0
        self.resuming = False
        self.part = None
        self.program = {"__name__": "__main__", "__file__": options.program, "print": self.hear}
        head, loop, tail = self.sections()
        exec(head, self.program)
        exec(tail, self.program)
        if options.batches and "measure_in_batches" in self.program:
            self.watch_parts(self.program["measure_in_batches"], self.program["mean"])
        self.good = copy_of(self.network.state_dict())
        self.loop = loop

    # The program, with calls put in

    def sections(self):
        """What stands before the loop, the loop, and the functions behind it."""
        with open(self.options.program, encoding="utf-8") as file:
            tree = ast.parse(file.read())
        at = next(i for i, node in enumerate(tree.body) if is_loop(node, "epoch"))
        self.lasting = names_in(tree.body[:at])
        tail = [node for node in tree.body[at + 1 :] if isinstance(node, ast.FunctionDef)]
        self.ending = self.code([node for node in tree.body[at + 1 :] if isinstance(node, ast.If) and mentions(node, "best_parameters")])
        return self.code(tree.body[:at]), self.code([self.with_calls(tree.body[at])]), self.code(tail)

    def code(self, nodes):
        module = ast.fix_missing_locations(ast.Module(nodes, []))
        return compile(module, self.options.program, "exec")

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
        self.program["_run"] = self
        return loop

    def epochs(self, all_epochs):
        return all_epochs[self.epoch :]

    def is_new_epoch(self):
        new = not self.resuming
        self.resuming = False
        return new

    def rest(self, starts):
        self.batches = len(starts)
        return starts[self.batch :]

    # What the program says on its way

    def hear(self, *values, **_):
        said = " ".join(str(value) for value in values)
        if said.startswith(("Diverged", "Stopped")):
            self.said = said

    def recorded(self):
        self.clock.stop()
        row = self.program["row"]
        epoch = self.program["epoch"]
        eta = self.program["learning_rate"](epoch) if "learning_rate" in self.program else math.nan
        values = list(row.values())
        answer("record", values[0], float(eta), self.clock.seconds, *values[1:])
        if np.isfinite(row["train_loss"]) and self.is_finite() and self.is_prediction_finite():
            self.good = copy_of(self.network.state_dict())
            self.good_epoch = values[0]
        self.clock.start()

    def is_finite(self):
        return all(bool(w.isfinite().all()) for w in self.network.parameters())

    def is_prediction_finite(self):
        """Metrics in the course of an epoch do not show the last updates; the judged part's prediction does."""
        return self.options.metrics != "during" or bool(self.prediction().isfinite().all())

    def prediction(self):
        with torch.no_grad():
            return self.program["predict"](self.forward(self.program["x_" + self.options.judged]))

    def batch_done(self):
        """After the update of a batch; the epoch's last one ends with the epoch."""
        self.clock.stop()
        self.count()
        if self.batch < self.batches:
            self.pause_if_due(False)
        self.clock.start()

    def count(self):
        t = self.targets()
        self.batch += 1
        self.examples += len(t)
        if self.options.batches:
            loss, accuracy = self.batch_scores()
            answer("batched", "TRAIN", self.epoch + 1, self.batch, loss, accuracy)

    def watch_parts(self, measure_in_batches, mean):
        """Where the other parts are judged in batches as well, it tells those batches' scores."""

        def measured(x, t):
            self.part = next(part for part in ("VALIDATION", "TEST") if self.program.get("x_" + part.lower()) is x)
            values = measure_in_batches(x, t)
            self.part = None
            return values

        def averaged(batch_scores):
            if self.part:
                self.clock.stop()
                for batch, values in enumerate(batch_scores, start=1):
                    accuracy = values[1] if self.options.classes else math.nan
                    answer("batched", self.part, self.program["epoch"] + 1, batch, values[0], accuracy)
                self.clock.start()
            return mean(batch_scores)

        self.program.update(measure_in_batches=measured, mean=averaged)

    def targets(self):
        return self.program["t"] if "t" in self.program else self.program["t_train"]

    def batch_scores(self):
        if "z" not in self.program:
            return math.nan, math.nan
        with torch.no_grad():
            values = self.program["scores"](self.program["z"].detach(), self.targets())
        return values[0], values[1] if self.options.classes else math.nan

    def epoch_done(self):
        self.clock.stop()
        self.end_epoch()
        if self.epoch < self.program["EPOCHS"]:
            self.pause_if_due(True)
        self.clock.start()

    def end_epoch(self):
        if self.batch == 0:  # the whole training part is one batch
            self.count()
        self.batch = 0
        self.epoch += 1
        self.note_best()
        if self.every and self.epoch % self.every == 0:
            self.write(f"parameters-{self.epoch}", self.program["weights"]())
            answer("parameters", self.epoch)
            if not sys.stdin.readline():  # who compares them at the same time would take the training's processors
                leave(self.options)

    def note_best(self):
        if self.program.get("epochs_waited") == 0 and self.program["history"]:
            self.best_epoch = self.program["history"][-1]["epoch"]

    # Going on and standing still

    @property
    def network(self):
        return self.program["network"]

    def pause_if_due(self, epoch_ended):
        long = time.perf_counter() - self.begun >= MOMENT
        if self.goal == "batch" or long or (self.goal == "epoch" and epoch_ended):
            self.tell_where("at")
            self.await_go()

    def tell_where(self, word, *more):
        answer(word, self.epoch, self.batch, self.examples, self.clock.seconds, *self.batch_scores(), *more)

    def await_go(self):
        """Does what is asked for, until it is to go on."""
        while True:
            line = sys.stdin.readline()
            if not line:
                leave(self.options)
            word, *rest = line.split()
            if word in ("batch", "epoch", "on") and self.over is None:
                self.goal, self.begun = word, time.perf_counter()
                return
            self.serve(word, rest)

    def serve(self, word, rest):
        if word == "watch":
            self.every = int(rest[0])
            answer("done", word)
        elif word == "predictions":
            self.write(word, {"outputs": self.prediction().numpy()})
            answer("done", word, self.shown_epoch if self.over else self.epoch)
        elif word == "weights":
            self.write(word, self.program["weights"]())
            answer("done", word)
        elif word == "end" and self.over is None:
            self.end(" ".join(rest))
        elif word == "state":
            self.write_state()
            answer("done", word)
        else:
            raise ValueError(f"unknown command {word}")

    def forward(self, x):
        return self.program["forward" if "forward" in self.program else "network"](x)

    def write(self, name, arrays):
        np.savez(name + ".part.npz", **arrays)
        os.replace(name + ".part.npz", name + ".npz")

    # What is needed to go on

    def write_state(self):
        state = State()
        kept = {}
        for name in sorted(self.lasting):
            value = self.program.get(name)
            if name not in ("p", "layers", "data", "COLUMNS") and not is_input(name) and is_plain(value):
                kept[name] = state.pack(value)
        own = {name: state.pack(getattr(self, name)) for name in self.OWN}
        packed = {"program": kept, "run": own, "seconds": self.clock.seconds}
        structure = np.frombuffer(json.dumps(packed).encode(), dtype=np.uint8)
        self.write("state", {"structure": structure, **{f"a{i}": array.reshape(-1) for i, array in enumerate(state.arrays)}})

    def restore(self, file):
        with np.load(file) as npz:
            packed = json.loads(npz["structure"].astype(np.uint8).tobytes())
            count = sum(name.startswith("a") for name in npz.files)
            state = State(npz[f"a{i}"] for i in range(count))
        for name in sorted(self.lasting & packed["program"].keys()):
            there, saved = self.program.get(name), state.unpack(packed["program"][name])
            pairs = zip(there, saved) if isinstance(there, list) and name == "optimizers" else [(there, saved)]
            for old, new in pairs:
                if isinstance(old, (torch.nn.Module, torch.optim.Optimizer)):
                    old.load_state_dict(new)
            if not isinstance(there, (torch.nn.Module, torch.optim.Optimizer)) and name != "optimizers":
                self.program[name] = saved
        for name in self.OWN:
            setattr(self, name, state.unpack(packed["run"][name]))
        self.clock.seconds = float(packed["seconds"])
        self.resuming = self.batch > 0
        self.tell_where("at")

    # From the start to the end

    def train(self):
        self.await_go()
        self.clock.start()
        exec(self.loop, self.program)
        self.clock.stop()
        if self.program["history"] and self.program["history"][-1]["epoch"] > self.epoch:
            self.end_epoch()  # its record ended the run
        self.end("Completed")

    def end(self, reason):
        """Nothing follows: puts the good or the best weights back, says how it ended, and serves what is asked for."""
        self.note_best()
        measured = self.program["measure"](self.program["x_train"], self.program["t_train"])
        if not (self.is_finite() and np.isfinite(measured[0]) and self.is_prediction_finite()):
            self.said = self.said or "Diverged"
        self.shown_epoch = self.epoch
        if self.said.startswith("Diverged"):
            self.shown_epoch = self.good_epoch
            self.network.load_state_dict(self.good)
        elif self.program.get("best_parameters") is not None:
            exec(self.ending, self.program)
            self.shown_epoch = self.best_epoch
        self.over = self.said or reason
        self.tell_where("over", self.over)
        while True:
            self.await_go()


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


def is_input(name):
    return name == "order" or name.startswith(("x_", "t_"))


def is_plain(value):
    """Whether it is made of what a state can keep, and no parameter, which the network keeps."""
    if isinstance(value, dict):
        return all(is_plain(item) for item in value.values())
    if isinstance(value, (list, tuple)):
        return all(is_plain(item) for item in value)
    kept = (torch.nn.Module, torch.optim.Optimizer, torch.Tensor, np.ndarray, np.generic, bool, int, float, str)
    return value is not None and isinstance(value, kept) and not isinstance(value, torch.nn.Parameter)


def copy_of(state):
    return {name: w.clone() for name, w in state.items()}


def leave(options):
    if options.temporary:
        import shutil
        import tempfile

        folder = os.path.dirname(os.path.abspath(options.program))
        os.chdir(tempfile.gettempdir())  # Windows keeps a folder that somebody works in
        shutil.rmtree(folder, ignore_errors=True)
    os._exit(0)


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--judged", default="train")
    parser.add_argument("--metrics", default="after")
    parser.add_argument("--threads", type=int)
    parser.add_argument("--batches", action="store_true")
    parser.add_argument("--classes", action="store_true")
    parser.add_argument("--temporary", action="store_true")
    parser.add_argument("--state")
    return parser.parse_args()


try:
    options = arguments()
    threading.Thread(target=watch_parent, args=[options], daemon=True).start()
    import numpy as np
    import torch

    torch.set_num_threads(options.threads or torch.get_num_threads())
    run = Run(options)
    answer("ready", sys.version.split()[0], torch.__version__, torch.get_num_threads())
    if options.state:
        run.restore(options.state)
    run.train()
except BaseException as error:
    traceback.print_exc()
    sys.stderr.flush()
    answer("failed", type(error).__name__, str(error)[:2000])
    os._exit(1)
