"""One measured program, kept alive and asked in turn."""

import math
import subprocess

# What disturbs a shared machine comes in bursts of 5 to 100 ms: many short parts find the time between them.
PART_SECONDS = 0.005
SAMPLE_SECONDS = 1
LEAST_PARTS = 4


class Contender:
    """Answers how often to run, a line on its standard input, with how long that took, a line on its standard output."""

    def __init__(self, name, command):
        self.name = name
        self.command = [str(word) for word in command]
        self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.runs = 1
        self.parts = 1
        self.failure = None
        if self._line() != "ready":
            self._fail()

    def calibrate(self):
        """Warms up, and finds how many runs make a part, and how many parts a sample."""
        self.ask("1")
        seconds = (self.ask("1") or [0])[0] / 1e9
        self.runs = max(1, math.ceil(PART_SECONDS / max(seconds, 1e-8)))
        self.parts = max(LEAST_PARTS, round(SAMPLE_SECONDS / max(self.runs * seconds, PART_SECONDS)))

    def part(self):
        """Nanoseconds a run, or nothing if the contender failed."""
        answer = self.ask(str(self.runs))
        return answer[0] if answer else None

    def ask(self, line):
        if self.failure:
            return None
        answer = ""
        try:
            self.process.stdin.write(line + "\n")
            self.process.stdin.flush()
            answer = self._line()
            return [float(word) for word in answer.split()] or self._fail()
        except OSError:
            return self._fail()
        except ValueError:
            return self._fail(answer)

    def close(self):
        if self.process.poll() is None:
            self.process.stdin.close()
            try:
                self.process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def _line(self):
        return self.process.stdout.readline().strip()

    def _fail(self, answer=""):
        """Ends the program and keeps why it failed: its last words, or what it answered instead of numbers."""
        try:
            _, errors = self.process.communicate(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            _, errors = self.process.communicate()
        self.failure = ((errors or "").strip().splitlines() or [answer or "it ended without a word"])[-1][:200]
        return None
