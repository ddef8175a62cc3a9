// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <system_error>
#include <thread>
#include <vector>

namespace meditrack {

/// Calls work(0) … work(count - 1), on all processors if there is enough to do, and returns when all are done. For values
/// made out of values, such as what thousands of files say: work must not throw, and no two calls may share what they
/// change.
template <typename Work>
void forEachIndex(std::size_t count, const Work &work)
{
    constexpr std::size_t worthAThread = 64; // files; below that a thread takes longer to start than it saves
    std::atomic<std::size_t> next = 0;
    const auto take = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            work(i);
    };
    const std::size_t processors = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 8);
    std::vector<std::jthread> others;
    try {
        for (std::size_t i = 1; i < std::min(processors, count / worthAThread); ++i)
            others.emplace_back(take);
    } catch (const std::system_error &) {
        // No more threads for this user: then with those that there are.
    }
    take();
}

} // namespace meditrack
