#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Time to the first painted pixel, and CPU time of the first 1.2 seconds, of an empty window: ours beside a program of one label, in turn.

    tests/xvfb-run.sh tests/benchmarks/startup.py BUILD [RUNS [BEFORE]]

Each run is a new process on the display and bus that it finds; the median of each program is printed, and how ours compares. BEFORE is
another build, measured in turn with them: on a machine that others use, only what was measured in turn can be compared.
"""
import os
import signal
import statistics
import subprocess
import sys
import time

SECONDS = 1.2


def cpu_of(command):
    """Milliseconds of user and system time that `command` takes in its first seconds."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(SECONDS)
    child.send_signal(signal.SIGKILL)
    _, _, usage = os.wait4(child.pid, 0)
    return (usage.ru_utime + usage.ru_stime) * 1000


def first_pixel_of(build):
    """The function that gives the milliseconds until the first pixel of `command` is painted."""
    program = os.path.join(build, "tests/benchmarks/first-pixel")

    def first_pixel(command):
        return float(subprocess.run([program, *command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout)

    return first_pixel


def compare(what, programs, runs, measure):
    times = {name: [] for name in programs}
    for command in programs.values():
        measure(command)
    for _ in range(runs):
        for name, command in programs.items():
            times[name].append(measure(command))
    for name, values in times.items():
        print(f"{what:12} {name:14} {statistics.median(values):6.0f} ms (from {min(values):.0f} to {max(values):.0f})")
    least, *others = (statistics.median(values) for values in times.values())
    for name, ours in zip(list(times)[1:], others):
        print(f"{what:12} {name:14} {ours / least:6.2f} × ({ours - least:+.0f} ms)")


def main():
    build = sys.argv[1]
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    programs = {
        "one label": [os.path.join(build, "tests/benchmarks/one-label")],
        "counterpoint": [os.path.join(build, "src/counterpoint")],
    }
    if len(sys.argv) > 3:
        programs["before"] = [os.path.join(sys.argv[3], "src/counterpoint")]
    compare("first pixel", programs, runs, first_pixel_of(build))
    compare("processor", programs, runs, cpu_of)


main()
