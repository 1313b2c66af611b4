"""A run of an exported program: it goes on, stands still, tells what is measured, and does what it is asked for."""

import math
import os
import sys
import time

import numpy as np
import torch
from harness_answers import answer
from harness_program import Code
from harness_state import State

MOMENT = 0.1  # seconds for which nothing need be told


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


class Run:
    # What of a run's own is kept in its state; nothing else is taken out of one.
    OWN = ["epoch", "batch", "examples", "good", "good_epoch", "best_epoch"]

    def __init__(self, options, leave):
        self.options = options
        self.leave = leave
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
        self.code = Code(options.program)
        self.program = {"__name__": "__main__", "__file__": options.program, "print": self.hear, "_run": self}
        exec(self.code.head, self.program)
        exec(self.code.tail, self.program)
        if options.batches and "measure_in_batches" in self.program:
            self.watch_parts(self.program["measure_in_batches"], self.program["mean"])
        self.good = copy_of(self.network.state_dict())

    # What the program asks for, where calls were put in

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
                self.leave()

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
                self.leave()
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
        kept = state.pack_values(self.code.lasting, self.program)
        own = {name: state.pack(getattr(self, name)) for name in self.OWN}
        self.write("state", state.file_of({"program": kept, "run": own, "seconds": self.clock.seconds}))

    def restore(self, file):
        state, packed = State.read(file)
        state.restore_values(self.code.lasting, packed["program"], self.program)
        for name in self.OWN:
            setattr(self, name, state.unpack(packed["run"][name]))
        self.clock.seconds = float(packed["seconds"])
        self.resuming = self.batch > 0
        self.tell_where("at")

    # From the start to the end

    def train(self):
        self.await_go()
        self.clock.start()
        exec(self.code.loop, self.program)
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
            exec(self.code.ending, self.program)
            self.shown_epoch = self.best_epoch
        self.over = self.said or reason
        self.tell_where("over", self.over)
        while True:
            self.await_go()


def copy_of(state):
    return {name: w.clone() for name, w in state.items()}
