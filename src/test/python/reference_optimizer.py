"""Penalties, clips, update rules and schedules of the reference trainer, in NumPy."""
import math

import numpy as np


def add_penalty(gradients, parameters, penalty):
    for name, g in gradients.items():
        if name.startswith("W") or penalty["bias"]:
            w = parameters[name]
            g += (penalty["l1"] * np.sign(w) + penalty["l2"] * w).astype(g.dtype)


def clip(gradients, spec):
    if spec["type"] == "element":
        for g in gradients.values():
            np.clip(g, -spec["bound"], spec["bound"], out=g)
    elif spec["type"] == "norm":
        norm = math.sqrt(sum(float((g.astype(float) ** 2).sum()) for g in gradients.values()))
        if norm > spec["bound"]:
            for g in gradients.values():
                g *= spec["bound"] / norm


class Optimizer:
    """One update rule with its state; t counts its own steps from 1."""

    def __init__(self, spec, parameters, slips):
        self.spec = spec
        self.slips = slips
        self.t = 0
        self.product = 1.0
        kind = spec["type"]
        zeros = {n: np.zeros_like(w) for n, w in parameters.items()}
        self.a = {n: z.copy() for n, z in zeros.items()}
        self.b = {n: z.copy() for n, z in zeros.items()}
        self.c = {n: z.copy() for n, z in zeros.items()}
        if kind in ("momentum", "nesterov"):
            initial = spec["initialVelocity"]
            for n, v in self.a.items():
                if initial["type"] == "constant" and (n.startswith("W") or initial["bias"]):
                    v += initial["value"]
                elif initial["type"] == "multiple":
                    v += (initial["factor"] * parameters[n]).astype(v.dtype)
        elif kind == "rmsprop":
            self.a = {n: z + spec["start"] for n, z in zeros.items()}

    def step(self, parameters, gradients, eta, epoch):
        self.t += 1
        rule = getattr(self, "_" + self.spec["type"])
        if self.spec["type"] == "nadam":
            self.product *= self._nadam_momentum(self.t)
        for n, w in parameters.items():
            rule(n, w, gradients[n], eta, epoch)

    def _sgd(self, n, w, g, eta, epoch):
        w -= eta * g

    def _momentum_terms(self, form, eta, mu, g):
        return {"plain": (eta * g, 1), "torch": (g, eta), "average": ((1 - mu) * g, eta)}[form]

    def _momentum(self, n, w, g, eta, epoch):
        mu = self.spec["momentum"]
        new, rate = self._momentum_terms(self.spec["form"], eta, mu, g)
        reverse = "momentum-reversed-first-epoch" in self.slips and epoch == 0
        self.a[n] = -new if reverse else mu * self.a[n] + new
        w -= rate * self.a[n]

    def _nesterov(self, n, w, g, eta, epoch):
        mu = self.spec["momentum"]
        self.a[n] = mu * self.a[n] + g
        w -= eta * (g + mu * self.a[n])

    def _divided(self, g, v, epsilon):
        inside = self.spec["epsilonPlace"] == "inside"
        return g / np.sqrt(v + epsilon) if inside else g / (np.sqrt(v) + epsilon)

    def _adagrad(self, n, w, g, eta, epoch):
        self.a[n] += g * g
        w -= eta * self._divided(g, self.a[n], self.spec["epsilon"])

    def _rmsprop(self, n, w, g, eta, epoch):
        gamma = self.spec["decay"]
        if not ("rmsprop-idle-first-epoch" in self.slips and epoch == 0):
            square = g * g if self.spec["scope"] == "element" else (g * g).sum()
            self.a[n] = gamma * self.a[n] + (1 - gamma) * square
        w -= eta * self._divided(g, self.a[n], self.spec["epsilon"])

    def _adadelta(self, n, w, g, eta, epoch):
        rho, epsilon = self.spec["decay"], self.spec["epsilon"]
        self.a[n] = rho * self.a[n] + (1 - rho) * g * g
        d = g * np.sqrt(self.b[n] + epsilon) / np.sqrt(self.a[n] + epsilon)
        self.b[n] = rho * self.b[n] + (1 - rho) * d * d
        w -= eta * d

    def _moments(self, n, g):
        b1, b2 = self.spec["beta1"], self.spec["beta2"]
        self.a[n] = b1 * self.a[n] + (1 - b1) * g
        self.b[n] = b2 * self.b[n] + (1 - b2) * g * g
        return self.a[n], self.b[n]

    def _adam(self, n, w, g, eta, epoch):
        m, v = self._moments(n, g)
        self._adam_update(w, m, v, eta)

    def _adam_update(self, w, m, v, eta):
        b1, b2 = self.spec["beta1"], self.spec["beta2"]
        v_hat = v / (1 - b2**self.t)
        w -= eta * (m / (1 - b1**self.t)) / (np.sqrt(v_hat) + self.spec["epsilon"])

    def _adamw(self, n, w, g, eta, epoch):
        w -= eta * self.spec["weightDecay"] * w
        self._adam(n, w, g, eta, epoch)

    def _amsgrad(self, n, w, g, eta, epoch):
        m, v = self._moments(n, g)
        self.c[n] = np.maximum(self.c[n], v)
        self._adam_update(w, m, self.c[n], eta)

    def _nadam_momentum(self, t):
        return self.spec["beta1"] * (1 - 0.5 * 0.96 ** (t * self.spec["momentumDecay"]))

    def _nadam(self, n, w, g, eta, epoch):
        m, v = self._moments(n, g)
        mu, following = self._nadam_momentum(self.t), self._nadam_momentum(self.t + 1)
        direction = (1 - mu) / (1 - self.product) * g + following / (1 - self.product * following) * m
        w -= eta * direction / (np.sqrt(v / (1 - self.spec["beta2"] ** self.t)) + self.spec["epsilon"])


class Improvement:
    """Counts the records in a row that did not improve on the best by more than minDelta."""

    def __init__(self, spec):
        self.monitor = spec["monitor"]
        self.min_delta = spec["minDelta"]
        self.best = None
        self.bad = 0

    def observe(self, record):
        """True if this record is a new best."""
        value = watched(record, self.monitor)
        if self.best is None or value > self.best + self.min_delta:
            self.best, self.bad = value, 0
            return True
        self.bad += 1
        return False


def watched(record, monitor):
    """The watched value, signed so that more is better."""
    value = record[monitor["part"]][monitor["metric"]]
    return -value if monitor["metric"] in ("loss", "error", "mse", "mae") else value


class Schedule:
    """The learning rate of an epoch."""

    def __init__(self, spec, eta, epochs):
        self.spec = spec
        self.eta = eta
        self.epochs = epochs
        self.kind = spec["type"]
        self.then = None
        if self.kind == "warm-up":
            self.then = Schedule(spec["then"], eta, epochs - spec["epochs"])
        elif self.kind == "plateau":
            self.improvement = Improvement(spec)

    def at(self, e):
        spec, eta = self.spec, self.eta
        match self.kind:
            case "constant" | "plateau":
                return eta
            case "step":
                return eta * spec["factor"] ** (e // spec["every"])
            case "exponential":
                return eta * spec["factor"] ** e
            case "cosine":
                low = spec["minimum"]
                return low + 0.5 * (eta - low) * (1 + math.cos(math.pi * e / self.epochs))
            case "warm-up":
                return eta * (e + 1) / spec["epochs"] if e < spec["epochs"] else self.then.at(e - spec["epochs"])
        raise ValueError(f"No schedule is called {self.kind}.")

    def observe(self, record):
        """Takes a recorded epoch into account; True if the rate was lowered."""
        if self.kind == "warm-up" and self.then.kind == "plateau":
            raise ValueError("It is not said whether a plateau watches during the warm-up before it.")
        if self.kind != "plateau" or self.improvement.observe(record):
            return False
        if self.improvement.bad <= self.spec["patience"]:
            return False
        self.improvement.bad = 0
        lowered = max(self.spec["minimum"], self.eta * self.spec["factor"])
        changed, self.eta = lowered != self.eta, lowered
        return changed
