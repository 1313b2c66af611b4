"""The update rules in PyTorch, for check_with_torch.py: torch's own, or written out where torch has none."""
import torch


class ByHand(torch.optim.Optimizer):
    """Rules that torch has not: a function of parameter, gradient, state and learning rate."""

    def __init__(self, params, lr, state, rule):
        super().__init__(params, {"lr": lr})
        self.rule = rule
        for p in self.param_groups[0]["params"]:
            self.state[p]["v"] = state(p)

    @torch.no_grad()
    def step(self):
        for p in self.param_groups[0]["params"]:
            self.rule(p, p.grad, self.state[p], self.param_groups[0]["lr"])


def initial_velocity(o, model):
    v = o["initialVelocity"]
    result = []
    for name, p in zip(model.names, model.p):
        value = torch.zeros_like(p)
        if v["type"] == "constant" and (name[0] == "W" or v["bias"]):
            value = torch.full_like(p, v["value"])
        elif v["type"] == "multiple":
            value = p.detach() * v["factor"]
        result.append(value)
    return result


def optimizer(o, model, constant_rate, slips, epoch):
    """The optimizer and whether it is torch's own. epoch() tells the epoch, for the slips of the first one."""
    kind, eta, p = o["type"], o["learningRate"], model.p
    if kind == "sgd":
        return torch.optim.SGD(p, eta), True
    if kind in ("momentum", "nesterov"):
        mu, form = o["momentum"], o.get("form", "torch")
        start = initial_velocity(o, model)
        reverse = "momentum-reversed-first-epoch" in slips
        if reverse or form == "plain" and not constant_rate:
            velocities = dict(zip(p, start))

            def by_hand(w, g, state, lr):
                inner, outer = {"plain": (lr, 1), "torch": (1, lr), "average": (1 - mu, lr)}[form]
                state["v"] = -inner * g if reverse and epoch() == 0 else mu * state["v"] + inner * g
                w -= outer * state["v"]

            return ByHand(p, eta, lambda w: velocities[w].clone(), by_hand), False
        dampening = mu if form == "average" else 0
        made = torch.optim.SGD(p, eta, momentum=mu, dampening=dampening, nesterov=kind == "nesterov")
        for w, v in zip(p, start):
            made.state[w]["momentum_buffer"] = v / eta if form == "plain" else v
        return made, True
    if kind == "adagrad" and o["epsilonPlace"] == "outside":
        return torch.optim.Adagrad(p, eta, eps=o["epsilon"]), True
    idle = "rmsprop-idle-first-epoch" in slips
    if kind == "rmsprop" and o["epsilonPlace"] == "outside" and o["scope"] == "element" and not idle:
        made = torch.optim.RMSprop(p, eta, alpha=o["decay"], eps=o["epsilon"])
        for w in p:
            made.state[w] = {"step": torch.tensor(0.0), "square_avg": torch.full_like(w, o["start"])}
        return made, True
    if kind in ("adagrad", "rmsprop"):
        def root(v):
            return (v + o["epsilon"]).sqrt() if o["epsilonPlace"] == "inside" else v.sqrt() + o["epsilon"]

        def rule(w, g, state, lr):
            square = g.square().sum() if o.get("scope") == "array" else g.square()
            gamma = o.get("decay")
            if gamma is None:
                state["v"] = state["v"] + square
            elif not (idle and epoch() == 0):
                state["v"] = gamma * state["v"] + (1 - gamma) * square
            w -= lr * g / root(state["v"])

        return ByHand(p, eta, lambda w: torch.full_like(w, o.get("start", 0)), rule), False
    if kind == "adadelta":
        return torch.optim.Adadelta(p, eta, rho=o["decay"], eps=o["epsilon"]), True
    adam = {"betas": (o["beta1"], o["beta2"]), "eps": o["epsilon"]}
    if kind == "adamw":
        return torch.optim.AdamW(p, eta, weight_decay=o["weightDecay"], **adam), True
    if kind == "nadam":
        return torch.optim.NAdam(p, eta, momentum_decay=o["momentumDecay"], **adam), True
    return torch.optim.Adam(p, eta, amsgrad=kind == "amsgrad", **adam), True
