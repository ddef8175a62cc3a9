// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer: any bytes are a manifest that survives being written and read again, or an Error.
#include "backup/manifest.h"
#include "core/error.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    try {
        const auto manifest = meditrack::Manifest::fromJson(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
        if (!(meditrack::Manifest::fromJson(manifest.toJson()) == manifest))
            std::abort();
    } catch (const meditrack::Error &error) {
        if (error.message.isEmpty())
            std::abort();
    }
    return 0;
}
