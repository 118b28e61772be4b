#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""CPU time of the first 1.2 seconds of an empty window, ours beside a program of one label, in turn.

    tests/xvfb-run.sh tests/benchmarks/startup.py BUILD [RUNS]

Each run is a new process on the display and bus that it finds; the median of each program is printed, and the difference.
"""
import os
import signal
import statistics
import subprocess
import sys
import time

SECONDS = 1.2


def cpu_of(command):
    """Seconds of user and system time that `command` takes in its first seconds."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(SECONDS)
    child.send_signal(signal.SIGKILL)
    _, _, usage = os.wait4(child.pid, 0)
    return usage.ru_utime + usage.ru_stime


def main():
    build = sys.argv[1]
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    programs = {
        "one label": [os.path.join(build, "tests/benchmarks/one-label")],
        "counterpoint": [os.path.join(build, "src/counterpoint")],
    }
    times = {name: [] for name in programs}
    for name, command in programs.items():
        cpu_of(command)
    for _ in range(runs):
        for name, command in programs.items():
            times[name].append(cpu_of(command) * 1000)
    for name, values in times.items():
        print(f"{name:14} {statistics.median(values):6.0f} ms CPU (from {min(values):.0f} to {max(values):.0f})")
    print(f"difference     {statistics.median(times['counterpoint']) - statistics.median(times['one label']):6.0f} ms")


main()
