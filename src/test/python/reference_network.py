"""Layers, losses and metrics of the reference trainer, in NumPy, a matrix at a time.

Rows are examples: X is N x D, W fan_in x units, Z = XW + b. The slips are the named departures from the textbook.
"""
import math

import numpy as np


def logistic(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def normal_distribution(z):
    return np.vectorize(lambda v: 0.5 * math.erfc(-v / math.sqrt(2)), otypes=[z.dtype])(z)


def gelu_slope(z):
    return normal_distribution(z) + z * np.exp(-z * z / 2) / math.sqrt(2 * math.pi)


def elu(z):
    return np.where(z > 0, z, np.expm1(np.minimum(z, 0)))


# name: (forward of z, gradient with respect to z from z, output a and the gradient d with respect to a)
ACTIVATIONS = {
    "logistic": (logistic, lambda z, a, d: d * a * (1 - a)),
    "tanh": (np.tanh, lambda z, a, d: d * (1 - a * a)),
    "relu": (lambda z: np.maximum(z, 0), lambda z, a, d: d * (z > 0)),
    "leaky-relu": (lambda z: np.where(z > 0, z, 0.01 * z), lambda z, a, d: d * np.where(z > 0, 1, 0.01)),
    "elu": (elu, lambda z, a, d: d * np.where(z > 0, 1, np.exp(np.minimum(z, 0)))),
    "silu": (lambda z: z * logistic(z), lambda z, a, d: d * logistic(z) * (1 + z * (1 - logistic(z)))),
    "gelu": (lambda z: z * normal_distribution(z), lambda z, a, d: d * gelu_slope(z)),
    "softplus": (lambda z: np.logaddexp(0, z), lambda z, a, d: d * logistic(z)),
    "identity": (lambda z: z, lambda z, a, d: d),
    "softmax": (softmax, lambda z, a, d: a * (d - (d * a).sum(axis=1, keepdims=True))),
}
RELU_PASSES_ALL = (ACTIVATIONS["relu"][0], lambda z, a, d: d)
SILU_WITH_LOGISTIC_BACKWARD = (ACTIVATIONS["silu"][0], lambda z, a, d: d * a * (1 - a))

OWN_STAGE = {"cross-entropy": "softmax", "binary-cross-entropy": "logistic"}


class Network:
    """The layers up to what the loss takes: a last stage that is the loss's own is left to the loss."""

    def __init__(self, layers, loss, weights, slips, dtype):
        layers = list(layers)
        last = layers[-1]
        if last["type"] == "activation" and last["function"] == OWN_STAGE.get(loss["type"]):
            layers.pop()
        self.slips = slips
        self.stages_behind_slip_5 = 0 if loss["type"] in OWN_STAGE else 1
        self.stages = []
        dense = 0
        for layer in layers:
            if layer["type"] == "dense":
                dense += 1
                self.stages.append(("dense", dense))
            elif layer["type"] == "activation":
                self.stages.append(("activation", self._activation(layer["function"])))
            else:
                raise ValueError(f"The reference has no layer of type {layer['type']}.")
        self.dense = dense
        names = [f"{kind}{i}" for i in range(1, dense + 1) for kind in "Wb"]
        self.parameters = {n: np.array(weights[n], dtype=dtype) for n in names}
        for name in names[1::2]:
            self.parameters[name] = self.parameters[name].reshape(1, -1)

    def _activation(self, function):
        if function == "relu" and "relu-passes-all" in self.slips:
            return RELU_PASSES_ALL
        if function in ("logistic", "silu") and "silu-with-logistic-backward" in self.slips:
            return SILU_WITH_LOGISTIC_BACKWARD
        if function == "softmax" and {"softmax-whole-maximum", "softmax-unshifted"} & set(self.slips):
            raise ValueError("It is not said whether the softmax slips reach a softmax that is not the loss's own.")
        return ACTIVATIONS[function]

    def forward(self, x):
        """What goes into each stage, and the output last."""
        values = [x]
        for kind, stage in self.stages:
            if kind == "dense":
                values.append(values[-1] @ self.parameters[f"W{stage}"] + self.parameters[f"b{stage}"])
            else:
                values.append(stage[0](values[-1]))
        return values

    def output(self, x):
        return self.forward(x)[-1]

    def backward(self, values, d, without_slope):
        """Gradients by name. d: with respect to the output; without_slope: what slip 5 takes for the last dW."""
        gradients = {}
        for i in range(len(self.stages) - 1, -1, -1):
            kind, stage = self.stages[i]
            if kind == "activation":
                d = stage[1](values[i], values[i + 1], d)
                continue
            a, right = values[i], d
            if stage == self.dense:
                if "output-gradient-from-preactivation" in self.slips:
                    a = self._output_of_dense_before(values, i)
                if "output-gradient-without-slope" in self.slips:
                    if len(self.stages) - 1 - i > self.stages_behind_slip_5:
                        raise ValueError("It is not said what slip 5 means with several stages behind the last dense.")
                    right = without_slope
            gradients[f"W{stage}"] = a.T @ right
            gradients[f"b{stage}"] = d.sum(axis=0, keepdims=True)
            d = d @ self.parameters[f"W{stage}"].T
        return gradients

    def _output_of_dense_before(self, values, i):
        for j in range(i - 1, -1, -1):
            if self.stages[j][0] == "dense":
                return values[j + 1]
        raise ValueError("Slip 3 needs two dense layers.")


class Loss:
    """Losses of the examples from the network's output, and their gradients before any reduction."""

    def __init__(self, spec, slips):
        self.spec = spec
        self.kind = spec["type"]
        self.slips = slips

    def examples(self, y, t):
        e = y - t
        match self.kind:
            case "cross-entropy":
                return -(t * self.log_softmax(y)).sum(axis=1)
            case "binary-cross-entropy":
                return np.logaddexp(0, (1 - 2 * t) * y)[:, 0]
            case "mean-squared-error":
                return (e * e).sum(axis=1)
            case "mean-absolute-error":
                return np.abs(e).sum(axis=1)
            case "huber":
                delta = self.spec["delta"]
                far = delta * (np.abs(e) - delta / 2)
                return np.where(np.abs(e) <= delta, e * e / 2, far).sum(axis=1)
        raise ValueError(f"No loss is called {self.kind}.")

    def gradient(self, y, t):
        match self.kind:
            case "cross-entropy":
                return self.softmax(y) - t
            case "binary-cross-entropy":
                return logistic(y) - t
            case "mean-squared-error":
                return 2 * (y - t)
            case "mean-absolute-error":
                return np.sign(y - t)
        return np.clip(y - t, -self.spec["delta"], self.spec["delta"])

    def without_slope(self, y, t, gradient):
        """The gradient with respect to the last stage's output, that stage being the loss's own or the network's."""
        if self.kind == "cross-entropy":
            s = self.softmax(y)
            if (s[t == 1] == 0).any():
                raise ValueError("It is not said what slip 5 takes for -1/0 behind a softmax.")
            return np.where(t == 1, -1 / s, 0)
        if self.kind == "binary-cross-entropy":
            a = logistic(y)
            with np.errstate(divide="ignore"):
                return np.where(t == 1, np.where(a == 0, -1e8, -1 / a), np.where(a == 1, 1e8, 1 / (1 - a)))
        return gradient

    def softmax(self, z):
        if "softmax-whole-maximum" in self.slips:
            e = np.exp(z - z.max())
        elif "softmax-unshifted" in self.slips:
            e = np.exp(z)
        else:
            return softmax(z)
        return e / e.sum(axis=1, keepdims=True)

    def log_softmax(self, z):
        if {"softmax-whole-maximum", "softmax-unshifted"} & set(self.slips):
            return np.log(self.softmax(z))
        shifted = z - z.max(axis=1, keepdims=True)
        return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))

    def report(self, y, t):
        losses = self.examples(y, t).astype(float)
        return losses.mean() / (t.shape[1] if self.spec["report"] == "per-element" else 1)

    def metrics(self, y, t, classes):
        """What is recorded of one part."""
        result = {"loss": self.report(y, t)}
        if classes:
            if t.shape[1] == 1:
                right = (y > (0 if self.kind == "binary-cross-entropy" else 0.5)) == (t == 1)
            else:
                right = y.argmax(axis=1) == t.argmax(axis=1)
            result["accuracy"] = right.mean()
            result["error"] = 1 - result["accuracy"]
        else:
            e = (y - t).astype(float)
            spread = ((t - t.mean(axis=0)) ** 2).sum(axis=0)
            result |= {"mse": (e * e).mean(), "mae": np.abs(e).mean(), "r2": (1 - (e * e).sum(axis=0) / spread).mean()}
        return result
