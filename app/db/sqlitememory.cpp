// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlitememory.h"

#include <sqlite3.h>

#include <array>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <new>

#include <malloc.h>

namespace meditrack {

namespace {

#ifndef __SANITIZE_ADDRESS__ // which sees a use after free only if blocks go back at once

constexpr std::size_t step = 16; // bytes between two sizes of blocks
constexpr std::size_t largest = 4096; // bytes; the parser's stack is the largest that comes often
constexpr std::size_t mostKept = 16 * 1024 * 1024; // bytes kept in the lists of a thread; what comes then goes back

struct FreeBlock
{
    FreeBlock *next;
};

/// Freed blocks of one thread, by size. A block may be freed on another thread than its own: it changes the lists then.
/// Every block is one of the C library's, so each can go back there at any time.
struct FreeLists
{
    std::array<FreeBlock *, largest / step + 1> blocks{};
    std::size_t bytes = 0;
    bool ended = false; ///< what comes after the thread's own end goes back at once
};

constinit thread_local FreeLists freeLists; // without a destructor, which each use would have to ask for

struct AtThreadEnd
{
    bool isThere = true;

    ~AtThreadEnd()
    {
        freeLists.ended = true;
        for (FreeBlock *&first : freeLists.blocks) {
            while (FreeBlock *block = first) {
                first = block->next;
                std::free(block);
            }
        }
    }
};

/// Whether the lists may be used: they are emptied when the thread ends.
bool isEmptiedLater()
{
    thread_local AtThreadEnd end;
    return end.isThere;
}

void *allocate(int size)
{
    const std::size_t place = (static_cast<std::size_t>(size) + step - 1) / step;
    if (place > largest / step)
        return std::malloc(static_cast<std::size_t>(size));
    FreeLists &mine = freeLists;
    FreeBlock *block = mine.blocks[place];
    if (!block)
        return std::malloc(place * step);
    mine.blocks[place] = block->next;
    mine.bytes -= place * step;
    return block;
}

void release(void *memory)
{
    if (!memory)
        return;
    const std::size_t place = malloc_usable_size(memory) / step;
    FreeLists &mine = freeLists;
    const bool isKept = place <= largest / step && mine.bytes <= mostKept && !mine.ended && (mine.bytes > 0 || isEmptiedLater());
    if (!isKept) {
        std::free(memory);
        return;
    }
    mine.blocks[place] = new (memory) FreeBlock{mine.blocks[place]};
    mine.bytes += place * step;
}

int sizeOf(void *memory)
{
    return memory ? static_cast<int>(malloc_usable_size(memory)) : 0;
}

void *reallocate(void *memory, int size)
{
    const std::size_t before = malloc_usable_size(memory);
    const std::size_t wanted = static_cast<std::size_t>(size);
    if (wanted <= before && before < wanted * 2)
        return memory;
    if (wanted > largest && before > largest)
        return std::realloc(memory, wanted);
    void *moved = allocate(size);
    if (!moved)
        return nullptr;
    std::memcpy(moved, memory, before < wanted ? before : wanted);
    release(memory);
    return moved;
}

int roundedUp(int size)
{
    return (size + 7) & ~7;
}

int begin(void *)
{
    return SQLITE_OK;
}

void end(void *) {}

sqlite3_mem_methods methods{allocate, release, reallocate, sizeOf, roundedUp, begin, end, nullptr};

#endif

} // namespace

int configureSqlite()
{
    const int result = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
#ifndef __SANITIZE_ADDRESS__
    if (result == SQLITE_OK)
        return sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
#endif
    return result;
}

} // namespace meditrack
