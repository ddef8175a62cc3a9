// SPDX-License-Identifier: GPL-3.0-or-later
// Empty: the library meditrack_testheaders holds the tests' precompiled header.
