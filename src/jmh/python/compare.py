"""Times the product, NumPy and PyTorch at the same trainings, in turn, and prints the README's table."""
import argparse
import importlib.util
import json
import os
import pathlib
import subprocess
import sys

from table import NAMES, PRODUCT, WORKS, losses_agree, markdown

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
PRECISIONS = ["float64", "float32"]


def arguments():
    cores = os.cpu_count() or 1
    parser = argparse.ArgumentParser(description=__doc__ + " JAVA_HOME says which JDK.")
    parser.add_argument("works", nargs="*", default=list(WORKS), metavar="WORK", help="of a b c d e (all)")
    parser.add_argument("--precision", choices=PRECISIONS, help="one of the two (both)")
    parser.add_argument("--threads", default=sorted({1, min(2, cores)}), type=lambda s: [int(t) for t in s.split(",")],
                        help="such as 1 or 1,2 (both)")
    parser.add_argument("--turns", type=int, default=2, help="how often each program has its turn (2)")
    parser.add_argument("--rounds", type=int, default=3, help="least timed rounds a turn (3)")
    parser.add_argument("--seconds", type=float, default=0.5, help="least timed seconds a turn (0.5)")
    parser.add_argument("--warm-up", type=float, default=3, help="seconds to warm the JVM up for each work (3)")
    parser.add_argument("--kernel", choices=["vector", "plain"], default="vector",
                        help="plain: without the module jdk.incubator.vector")
    parser.add_argument("--skip-numpy", action="store_true")
    parser.add_argument("--skip-torch", action="store_true")
    parser.add_argument("--no-build", action="store_true", help="the benchmarks are compiled already")
    options = parser.parse_args()
    unknown = set(options.works) - set(WORKS)
    if unknown:
        parser.error("no such work: " + ", ".join(sorted(unknown)))
    return options


def say(text):
    print(text, file=sys.stderr, flush=True)


def peers(options):
    """The peers that can take part."""
    present = []
    for name, skipped in (("numpy", options.skip_numpy), ("torch", options.skip_torch)):
        needed = ["numpy"] if name == "numpy" else ["numpy", "torch"]
        missing = [module for module in needed if importlib.util.find_spec(module) is None]
        if skipped:
            continue
        if missing:
            say(f"{NAMES[name]} is left out: this Python has no module {' and no module '.join(missing)}.")
        else:
            present.append(name)
    return present


def build():
    wrapper = ROOT / ("mvnw.cmd" if os.name == "nt" else "mvnw")
    subprocess.run([str(wrapper), "-q", "-Pbench", "test-compile"], cwd=ROOT, check=True)


class Worker:
    """A program that waits for work on its standard input, one process from the first turn to the last."""

    def __init__(self, program, threads, kernel):
        environment = dict(os.environ)
        for library in ("OMP", "OPENBLAS", "MKL"):
            environment[library + "_NUM_THREADS"] = str(threads)
        command = [sys.executable, str(HERE / f"{program}_peer.py"), str(threads)]
        if program == PRODUCT:
            command = Worker.java(threads, kernel)
        self.program = program
        self.process = subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")

    @staticmethod
    def java(threads, kernel):
        home = os.environ.get("JAVA_HOME")
        target = ROOT / "target"
        libraries = (target / "jmh-classpath").read_text(encoding="utf-8").strip()
        class_path = os.pathsep.join([str(target / "jmh-classes"), str(target / "classes"), libraries])
        module = ["--add-modules", "jdk.incubator.vector"] if kernel == "vector" else []
        # As the launcher starts it.
        pages = pathlib.Path("/sys/kernel/mm/transparent_hugepage/enabled")
        large = pages.exists() and "[never]" not in pages.read_text(encoding="ascii")
        module += ["-XX:+UseTransparentHugePages"] if large else []
        return [str(pathlib.Path(home, "bin", "java")) if home else "java", *module, f"-Dbackprop.threads={threads}",
                "-cp", class_path, "backprop.bench.Workloads"]

    def ask(self, *words):
        try:
            self.process.stdin.write(" ".join(str(word) for word in words) + "\n")
            self.process.stdin.flush()
            answer = self.process.stdout.readline()
        except BrokenPipeError:
            answer = ""
        if not answer:
            raise SystemExit(f"{self.program} has ended at {' '.join(map(str, words))}; see above.")
        return json.loads(answer)

    def end(self):
        self.process.stdin.close()
        self.process.terminate()
        self.process.wait()


def measure(options, programs):
    """All answers, in the order in which they came."""
    answers = []
    precisions = [options.precision] if options.precision else PRECISIONS
    for threads in options.threads:
        workers = [Worker(program, threads, options.kernel) for program in programs]
        try:
            for turn in range(options.turns):
                for work in options.works:
                    for precision in precisions:
                        for worker in workers:
                            # Later turns, and programs that compile nothing as they run, need the caches warm and no more.
                            warm_up = options.warm_up if turn == 0 and worker.program == PRODUCT else 0.3
                            answer = worker.ask(work, precision, warm_up, options.rounds, options.seconds)
                            answers.append(answer)
                            say("{program:8}{work} {precision} on {threads}: {median:.4f} s, loss {loss:.6f}".format(
                                **answer))
        finally:
            for worker in workers:
                worker.end()
    return answers


def main():
    options = arguments()
    programs = [PRODUCT, *peers(options)]
    # Before the build, which keeps the machine busy itself.
    if hasattr(os, "getloadavg") and os.getloadavg()[0] > 0.5:
        say("The machine was busy in the last minute. If it still is, the figures will be poor.")
    if not options.no_build:
        build()
    answers = measure(options, programs)
    for sentence in losses_agree(answers):
        say(sentence)
    print(markdown(answers))


if __name__ == "__main__":
    main()
