# SPDX-License-Identifier: GPL-3.0-or-later
"""The ini file of the run, for scripts that look into it."""
import os

import _meditrack_bridge as bridge
from _meditrack import Offered, module_getattr


class Config(Offered):
    def __init__(self, file_=None, ini_section="alembic", **ignored):
        import configparser

        self.config_file_name = file_
        self.config_ini_section = ini_section
        self.attributes = {}
        here = os.path.dirname(os.path.abspath(file_)) if file_ else ""
        self.file_config = configparser.ConfigParser({"here": here.replace("%", "%%")})
        if file_:
            self.file_config.read([file_], encoding="utf-8")
        if not self.file_config.has_section(ini_section):
            self.file_config.add_section(ini_section)

    @classmethod
    def _of_run(cls):
        settings = bridge.settings()
        config = cls(settings["config_file"] or None, settings["config_section"])
        config.set_main_option("sqlalchemy.url", settings["url"].replace("%", "%%"))
        return config

    def get_main_option(self, name, default=None):
        return self.get_section_option(self.config_ini_section, name, default)

    def get_section_option(self, section, name, default=None):
        if not self.file_config.has_option(section, name):
            return default
        return self.file_config.get(section, name)

    def set_main_option(self, name, value):
        self.set_section_option(self.config_ini_section, name, value)

    def set_section_option(self, section, name, value):
        if not self.file_config.has_section(section):
            self.file_config.add_section(section)
        self.file_config.set(section, name, value)

    def get_section(self, name, default=None):
        return dict(self.file_config.items(name)) if self.file_config.has_section(name) else default


__getattr__ = module_getattr(__name__)
