// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/checksum.h"

#include "core/error.h"

#include <openssl/evp.h>

namespace meditrack {

struct Sha256::State
{
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    ~State() { EVP_MD_CTX_free(context); }
};

namespace {

void require(int result)
{
    if (result != 1)
        throw Error(ErrorCode::Internal, QStringLiteral("SHA-256 is not to be had from OpenSSL."));
}

} // namespace

Sha256::Sha256()
    : m_state(std::make_unique<State>())
{
    require(EVP_DigestInit_ex(m_state->context, EVP_sha256(), nullptr));
}

Sha256::~Sha256() = default;

void Sha256::add(const char *data, qint64 size)
{
    require(EVP_DigestUpdate(m_state->context, data, size_t(size)));
}

QByteArray Sha256::hex()
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    require(EVP_DigestFinal_ex(m_state->context, digest, &size));
    return QByteArray(reinterpret_cast<const char *>(digest), qsizetype(size)).toHex();
}

QByteArray Sha256::of(const QByteArray &data)
{
    Sha256 sum;
    sum.add(data.constData(), data.size());
    return sum.hex();
}

} // namespace meditrack
