"""The workloads in NumPy, with buffers made once and every operation in place."""
import sys

import numpy as np

from workload import CLASSES, serve


class NumpyTrainer:
    def __init__(self, work, data):
        self.work = work
        self.data = data
        dtype = data.train[0].dtype
        self.start, _ = self.packed(data.start)
        self.w, self.parameters = self.packed(data.start)
        self.g, self.gradients = self.packed(data.start)
        self.v = np.zeros_like(self.w)
        rows = max(work.batch, len(data.test[1]))
        self.x = np.empty((work.batch, work.inputs), dtype)
        self.h = np.empty((rows, work.hidden), dtype)
        self.delta_h = np.empty((rows, work.hidden), dtype)
        self.z = np.empty((rows, CLASSES), dtype)
        self.rows = np.arange(rows)

    @staticmethod
    def packed(arrays):
        """One array for all, so that an update is a few operations, and a view of it for each."""
        flat = np.concatenate([array.ravel() for array in arrays])
        parts = np.split(flat, np.cumsum([array.size for array in arrays])[:-1])
        return flat, [part.reshape(array.shape) for part, array in zip(parts, arrays)]

    def restart(self):
        self.w[:] = self.start
        self.v[:] = 0
        self.random = np.random.default_rng(1)

    def train(self, epochs):
        """Returns the loss of the last epoch: the mean of its batches', each before its update."""
        n, batch = self.work.examples, self.work.batch
        x_all, labels_all = self.data.train
        for _ in range(epochs):
            losses, accuracies = [], []
            if self.work.full:
                self.judge(*self.data.test)
                losses.append(self.step(x_all, labels_all, accuracies))
            else:
                order = self.random.permutation(n)
                for at in range(0, n, batch):
                    chosen = order[at : at + batch]
                    x = np.take(x_all, chosen, axis=0, out=self.x[: len(chosen)], mode="clip")
                    losses.append(self.step(x, labels_all[chosen], accuracies))
                self.judge(*self.data.test)
        return sum(losses) / len(losses)

    def step(self, x, labels, accuracies):
        loss, accuracy = self.judge(x, labels)
        accuracies.append(accuracy)
        self.backward(x, labels)
        self.g *= self.work.eta
        if self.work.momentum:
            self.v *= self.work.momentum
            self.v += self.g
            self.w -= self.v
        else:
            self.w -= self.g
        return loss

    def judge(self, x, labels):
        """Forward; z becomes the softmax. Returns loss and accuracy."""
        n = len(x)
        a = x
        if self.work.hidden:
            a = np.matmul(x, self.parameters[0], out=self.h[:n])
            a += self.parameters[1]
            self.activate(a)
        z = np.matmul(a, self.parameters[-2], out=self.z[:n])
        z += self.parameters[-1]
        if not self.work.hidden:
            np.maximum(z, 0, out=z)
            self.passed = z > 0
        accuracy = np.count_nonzero(z.argmax(axis=1) == labels) / n
        z -= z.max(axis=1, keepdims=True)
        total = -z[self.rows[:n], labels].sum(dtype=float)
        np.exp(z, out=z)
        sums = z.sum(axis=1, keepdims=True)
        z /= sums
        return (total + np.log(sums).sum(dtype=float)) / n, accuracy

    def activate(self, h):
        if self.work.activation == "tanh":
            np.tanh(h, out=h)
        elif self.work.activation == "relu":
            np.maximum(h, 0, out=h)
        else:
            np.negative(h, out=h)
            np.exp(h, out=h)
            h += 1
            np.reciprocal(h, out=h)

    def backward(self, x, labels):
        n = len(x)
        delta = self.z[:n]
        delta[self.rows[:n], labels] -= 1
        delta /= n
        if self.work.hidden:
            h, delta_h = self.h[:n], self.delta_h[:n]
            np.matmul(h.T, delta, out=self.gradients[2])
            delta.sum(axis=0, out=self.gradients[3])
            np.matmul(delta, self.parameters[2].T, out=delta_h)
            self.times_slope(delta_h, h)
            delta = delta_h
        else:
            delta *= self.passed
        np.matmul(x.T, delta, out=self.gradients[0])
        delta.sum(axis=0, out=self.gradients[1])

    def times_slope(self, delta, h):
        """Overwrites h, which is not needed any more."""
        if self.work.activation == "relu":
            delta *= h > 0
            return
        if self.work.activation == "tanh":
            h *= h
        else:
            delta *= h
        np.subtract(1, h, out=h)
        delta *= h


def version():
    blas = np.show_config(mode="dicts")["Build Dependencies"]["blas"]
    return f"NumPy {np.__version__} with {blas['name']} {blas['version']}"


if __name__ == "__main__":
    serve(NumpyTrainer, "numpy", version(), int(sys.argv[1]))
