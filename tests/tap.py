# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs unittest cases and reports each as a line of the Test Anything Protocol."""

import sys
import traceback
import unittest


class TapResult(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.number = 0

    def _line(self, outcome, test, tail=""):
        self.number += 1
        print(f"{outcome} {self.number} {test.id().split('.', 1)[-1]}{tail}", flush=True)

    def _complain(self, test, err):
        self._line("not ok", test)
        # To the errors, because a run that prints what went wrong prints nothing else of a test.
        sys.stderr.write("".join(traceback.format_exception(*err)))
        sys.stderr.flush()

    def addSuccess(self, test):
        super().addSuccess(test)
        self._line("ok", test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._complain(test, err)

    def addError(self, test, err):
        super().addError(test, err)
        self._complain(test, err)

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self._complain(subtest, err)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._line("ok", test, f" # SKIP {reason}")


def main(module="__main__"):
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules[module])
    result = TapResult()
    suite.run(result)
    # Last, because a class that is skipped counts once, however many tests it has.
    print(f"1..{result.number}", flush=True)
    sys.exit(0 if result.wasSuccessful() else 1)
