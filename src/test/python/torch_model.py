"""An experiment's network and loss in PyTorch, for check_with_torch.py."""
import torch
import torch.nn.functional as F


class SiluWithLogisticBackward(torch.autograd.Function):
    @staticmethod
    def forward(ctx, z):
        a = F.silu(z)
        ctx.save_for_backward(a)
        return a

    @staticmethod
    def backward(ctx, d):
        (a,) = ctx.saved_tensors
        return d * a * (1 - a)


FUNCTIONS = {
    "logistic": torch.sigmoid, "tanh": torch.tanh, "relu": F.relu, "leaky-relu": F.leaky_relu, "elu": F.elu, "silu": F.silu,
    "gelu": F.gelu, "softplus": F.softplus, "identity": lambda z: z, "softmax": lambda z: torch.softmax(z, 1),
}


class Model:
    def __init__(self, experiment, weights, dtype):
        self.layers = list(experiment["network"]["layers"])
        self.loss = experiment["loss"]
        self.slips = experiment["slips"]
        own = {"cross-entropy": "softmax", "binary-cross-entropy": "logistic"}.get(self.loss["type"])
        if own and self.layers[-1].get("function") == own:
            self.layers.pop()
        self.names = list(weights)
        self.p = [torch.tensor(weights[n], dtype=dtype, requires_grad=True) for n in self.names]

    def __call__(self, x):
        i = 0
        self.into_last = self.z = x
        for layer in self.layers:
            if layer["type"] == "dense":
                self.into_last, self.z_before = x, self.z
                x = self.z = x @ self.p[i] + self.p[i + 1]
                x.requires_grad and x.retain_grad()
                i += 2
            elif layer["function"] == "relu" and "relu-passes-all" in self.slips:
                x = x + (F.relu(x) - x).detach()
            elif layer["function"] in ("silu", "logistic") and "silu-with-logistic-backward" in self.slips:
                x = SiluWithLogisticBackward.apply(x)
            else:
                x = FUNCTIONS[layer["function"]](x)
        return x

    def sum_of_losses(self, y, t):
        match self.loss["type"]:
            case "cross-entropy" if "softmax-whole-maximum" in self.slips:
                e = torch.exp(y - y.max().detach())
                return -(e / e.sum(1, keepdim=True))[t == 1].log().sum()
            case "cross-entropy" if "softmax-unshifted" in self.slips:
                e = torch.exp(y)
                return -(e / e.sum(1, keepdim=True))[t == 1].log().sum()
            case "cross-entropy":
                return F.cross_entropy(y, t.argmax(1), reduction="sum")
            case "binary-cross-entropy":
                return F.binary_cross_entropy_with_logits(y, t, reduction="sum")
            case "mean-squared-error":
                return F.mse_loss(y, t, reduction="sum")
            case "mean-absolute-error":
                return F.l1_loss(y, t, reduction="sum")
            case "huber":
                return F.huber_loss(y, t, reduction="sum", delta=self.loss["delta"])

    def mend_last_gradient(self, t, scale):
        """Slips 3 and 5: another left or right factor in the last dense layer's dW, behind the backward pass."""
        left, right = self.into_last, self.z.grad
        if "output-gradient-from-preactivation" in self.slips:
            left = self.z_before
        if "output-gradient-without-slope" in self.slips:
            own = {"cross-entropy": "softmax", "binary-cross-entropy": "logistic"}.get(self.loss["type"])
            last = self.layers[-1]
            a = FUNCTIONS[own or last.get("function", "identity")](self.z.detach()).requires_grad_()
            match self.loss["type"]:
                case "cross-entropy":
                    (-(t * a.log()).sum() / scale).backward()
                case "binary-cross-entropy":
                    (F.binary_cross_entropy(a, t, reduction="sum") / scale).backward()
                case _:
                    (self.sum_of_losses(a, t) / scale).backward()
            right = a.grad
        self.p[-2].grad += (left.T @ right - self.into_last.T @ self.z.grad).detach()

    def penalty(self):
        p = self.loss["penalty"]
        over = self.p if p["bias"] else self.p[::2]
        return sum(p["l1"] * w.abs().sum() + p["l2"] / 2 * (w * w).sum() for w in over)
