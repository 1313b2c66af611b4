"""The answers of the programs as the README's table."""
import datetime
import os
import platform
import re
import statistics

PRODUCT = "product"
NAMES = {PRODUCT: "Backprop", "numpy": "NumPy", "torch": "PyTorch"}
WORKS = {
    "a": "1,437×64, 500 tanh, full batch, momentum, 200 steps",
    "b": "the same data, 100 tanh, batches of 20, momentum, 10 epochs",
    "c": "50,000×784, 300 logistic, batches of 50, SGD, 1 epoch",
    "d": "10,000×784, 1,000 ReLU, full batch, SGD, 4 steps",
    "e": "30,000×784, linear 10 + ReLU, batches of 32, SGD, 1 epoch",
}
# Data and start are the same, so losses are; but the order of shuffled batches is each program's own.
LOSS_TOLERANCE = {"a": 1e-4, "b": 1e-2, "c": 1e-2, "d": 1e-4, "e": 1e-2}


def losses_agree(answers):
    """What is to be said of the losses: programs that do the same work end with the same."""
    differ = []
    for work, precision in dict.fromkeys((a["work"], a["precision"]) for a in answers):
        losses = {a["program"]: a["loss"] for a in answers if (a["work"], a["precision"]) == (work, precision)}
        spread = max(losses.values()) / min(losses.values()) - 1
        if not spread <= LOSS_TOLERANCE[work]:
            differ.append(f"DIFFERENT LOSSES, so not the same work: {work} {precision}: {losses}")
    return differ or ["At each work all programs ended with the same loss."]


def markdown(answers):
    programs = list(dict.fromkeys(a["program"] for a in answers))
    peers = programs[1:]
    threads = list(dict.fromkeys(a["threads"] for a in answers))
    heads = ["", "precision"] + [f"{NAMES[p]}, s" for p in programs]
    heads += [f"{NAMES[p]} ÷ {NAMES[PRODUCT]}" for p in peers]
    lines = [row(heads), "|---|---|" + "---:|" * (len(heads) - 2)]
    works = dict.fromkeys(a["work"] for a in answers)
    precisions = dict.fromkeys(a["precision"] for a in answers)
    for work in works:
        for i, precision in enumerate(precisions):
            times = {(p, t): median(answers, work, precision, p, t) for p in programs for t in threads}
            cells = [f"{work}: {WORKS[work]}" if i == 0 else "", precision]
            cells += [" · ".join(seconds(times[p, t]) for t in threads) for p in programs]
            cells += [" · ".join(f"{times[p, t] / times[PRODUCT, t]:.1f}" for t in threads) for p in peers]
            lines.append(row(cells))
    return "\n".join([*lines, "", machine(answers, threads)])


def row(cells):
    return "| " + " | ".join(cells) + " |"


def median(answers, work, precision, program, threads):
    """Of the rounds of all turns."""
    wanted = (work, precision, program, threads)
    return statistics.median(
        time
        for a in answers
        if (a["work"], a["precision"], a["program"], a["threads"]) == wanted
        for time in a["seconds"])


def seconds(time):
    """Two digits or a few more: no machine repeats as many as the clock has."""
    return f"{time:.2f}" if time >= 0.1 else f"{time:.3f}" if time >= 0.01 else f"{time:.4f}"


def machine(answers, threads):
    versions = "; ".join(dict.fromkeys(a["version"] for a in answers))
    words = " · ".join("one thread" if t == 1 else f"{t} threads" for t in threads)
    return f"Each cell: {words}. {datetime.date.today()}, {processor()}, {os.cpu_count()} cores, {platform.system()}. {versions}."


def processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            text = file.read()
    except OSError:
        return platform.processor() or platform.machine()
    model = re.search(r"model name\s*: (.*)", text)
    vectors = next((name for flag, name in (("avx512f", "AVX-512"), ("avx2", "AVX2")) if f" {flag} " in text), "")
    return " with ".join(filter(None, [model[1] if model else platform.machine(), vectors]))
