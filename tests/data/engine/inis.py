# SPDX-License-Identifier: GPL-3.0-or-later
"""What configparser makes of ini files, read as Alembic does: [[path, …]] -> [[{section: {key: value or null}} or null, …]].

null for a value stands for one that cannot be worked out, null for a file for one that cannot be read.
"""
import configparser
import json
import os
import sys


def read(path):
    parser = configparser.ConfigParser({"here": os.path.dirname(os.path.abspath(path)).replace(os.sep, "/")})
    try:
        with open(path, encoding="utf-8") as file:
            parser.read_file(file)
    except configparser.Error:
        return None
    sections = {}
    for section in parser.sections():
        values = sections[section] = {}
        for key in parser.options(section):
            if key == "here":
                continue
            try:
                values[key] = parser.get(section, key)
            except configparser.Error:
                values[key] = None
    return sections


print(json.dumps([[read(each) for each in json.load(sys.stdin)[0]]]))
