"""The workloads in PyTorch, as its users write them: nn.Sequential, CrossEntropyLoss, optim.SGD."""
import re
import sys

import torch
from torch import nn

from workload import CLASSES, serve

STAGES = {"tanh": nn.Tanh, "relu": nn.ReLU, "logistic": nn.Sigmoid}


class TorchTrainer:
    def __init__(self, work, data):
        self.work = work
        self.train_part = [torch.from_numpy(array) for array in data.train]
        self.test_part = [torch.from_numpy(array) for array in data.test]
        self.start = [torch.from_numpy(w.T.copy()) for w in data.start]
        stage = STAGES[work.activation]()
        if work.hidden:
            layers = [nn.Linear(work.inputs, work.hidden), stage, nn.Linear(work.hidden, CLASSES)]
        else:
            layers = [nn.Linear(work.inputs, CLASSES), stage]
        self.model = nn.Sequential(*layers).to(self.start[0].dtype)
        self.loss = nn.CrossEntropyLoss()

    def restart(self):
        with torch.no_grad():
            for parameter, start in zip(self.model.parameters(), self.start):
                parameter.copy_(start)
        self.optimizer = torch.optim.SGD(self.model.parameters(), lr=self.work.eta, momentum=self.work.momentum)
        self.random = torch.Generator().manual_seed(1)

    def train(self, epochs):
        """Returns the loss of the last epoch: the mean of its batches', each before its update."""
        n, batch = self.work.examples, self.work.batch
        x_all, labels_all = self.train_part
        for _ in range(epochs):
            losses, accuracies = [], []
            if self.work.full:
                self.evaluate()
                self.step(x_all, labels_all, losses, accuracies)
            else:
                order = torch.randperm(n, generator=self.random)
                for chosen in order.split(batch):
                    self.step(x_all[chosen], labels_all[chosen], losses, accuracies)
                self.evaluate()
        return sum(losses) / len(losses)

    def step(self, x, labels, losses, accuracies):
        self.optimizer.zero_grad()
        outputs = self.model(x)
        loss = self.loss(outputs, labels)
        loss.backward()
        self.optimizer.step()
        losses.append(loss.item())
        accuracies.append((outputs.argmax(1) == labels).sum().item() / len(labels))

    def evaluate(self):
        x, labels = self.test_part
        with torch.no_grad():
            outputs = self.model(x)
            return self.loss(outputs, labels).item(), (outputs.argmax(1) == labels).sum().item() / len(labels)


def version():
    mkl = re.search(r"Math Kernel Library Version ([\d.]+)", torch.__config__.show())
    return f"PyTorch {torch.__version__}" + (f" with MKL {mkl[1]}" if mkl else "")


if __name__ == "__main__":
    torch.set_num_threads(int(sys.argv[1]))
    serve(TorchTrainer, "torch", version(), int(sys.argv[1]))
