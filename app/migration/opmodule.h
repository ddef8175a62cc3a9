// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <vector>

namespace meditrack {

class ScriptContext;

/// The script that runs now, as the embedded module sees it: where its operations go, and what was thrown on the way.
/// Python knows no more of a C++ exception than its place in thrown, so that it comes out again unchanged.
struct ScriptRun
{
    ScriptContext *context = nullptr;
    std::vector<std::exception_ptr> thrown;
    int cancelled = -1; ///< place in thrown of a cancellation: no script may swallow it
};

/// Makes a run the current one for its lifetime. CPython calls plain functions, hence the one variable behind it.
class CurrentRun
{
public:
    explicit CurrentRun(ScriptRun &run);
    ~CurrentRun();
    CurrentRun(const CurrentRun &) = delete;
    CurrentRun &operator=(const CurrentRun &) = delete;

private:
    ScriptRun *m_before;
};

} // namespace meditrack
