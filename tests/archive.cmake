# SPDX-License-Identifier: GPL-3.0-or-later
find_package(KF6Archive REQUIRED)
meditrack_test(archive LINK KF6::Archive meditrack_common)
