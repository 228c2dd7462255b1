# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop behind the portals, for tests: FOLDER. It answers the file chooser, the print dialog and the
settings of xdg-desktop-portal from files in FOLDER, as a person at a dialog would: `open`, `save` and
`folder` hold a path each, `print` the path where the paper ends up, `settings` lines such as
`color-scheme 1`. An answer is used once; without one the dialog is dismissed. Settings are told anew
whenever their file changes.
"""
import os
import shutil
import sys

from gi.repository import Gio, GLib

NAME = "org.freedesktop.impl.portal.desktop.reuptaketest"
APPEARANCE = "org.freedesktop.appearance"
INTERFACES = """
<node>
  <interface name='org.freedesktop.impl.portal.FileChooser'>
    <method name='OpenFile'>
      <arg type='o' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>
      <arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>
      <arg type='u' direction='out'/><arg type='a{sv}' direction='out'/>
    </method>
    <method name='SaveFile'>
      <arg type='o' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>
      <arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>
      <arg type='u' direction='out'/><arg type='a{sv}' direction='out'/>
    </method>
  </interface>
  <interface name='org.freedesktop.impl.portal.Print'>
    <method name='PreparePrint'>
      <arg type='o' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>
      <arg type='s' direction='in'/><arg type='a{sv}' direction='in'/><arg type='a{sv}' direction='in'/>
      <arg type='a{sv}' direction='in'/>
      <arg type='u' direction='out'/><arg type='a{sv}' direction='out'/>
    </method>
    <method name='Print'>
      <arg type='o' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>
      <arg type='s' direction='in'/><arg type='h' direction='in'/><arg type='a{sv}' direction='in'/>
      <arg type='u' direction='out'/><arg type='a{sv}' direction='out'/>
    </method>
  </interface>
  <interface name='org.freedesktop.impl.portal.Settings'>
    <method name='Read'>
      <arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='v' direction='out'/>
    </method>
    <method name='ReadAll'>
      <arg type='as' direction='in'/><arg type='a{sa{sv}}' direction='out'/>
    </method>
    <signal name='SettingChanged'><arg type='s'/><arg type='s'/><arg type='v'/></signal>
    <property name='version' type='u' access='read'/>
  </interface>
</node>
"""


class Desktop:
    """Answers as the files say."""

    def __init__(self, folder):
        self.folder = folder
        self.connection = None
        self.printer = None
        self.monitor = Gio.File.new_for_path(os.path.join(folder, "settings")).monitor_file(
            Gio.FileMonitorFlags.NONE, None)
        self.monitor.connect("changed", self.tell_settings)

    def take(self, name):
        """The answer of that name, used up; None without one."""
        try:
            with open(os.path.join(self.folder, name), encoding="utf-8") as file:
                path = file.read().strip()
            os.remove(file.name)
            return path
        except FileNotFoundError:
            return None

    def settings(self):
        """The settings of the desktop's appearance."""
        found = {}
        try:
            with open(os.path.join(self.folder, "settings"), encoding="utf-8") as file:
                for line in file:
                    name, *values = line.split()
                    if name == "accent-color":
                        found[name] = GLib.Variant("(ddd)", tuple(map(float, values)))
                    else:
                        found[name] = GLib.Variant("u", int(values[0]))
        except FileNotFoundError:
            pass
        return found

    def tell_settings(self, *_):
        """Tells everybody what the settings are now."""
        for name, value in self.settings().items():
            self.connection.emit_signal(
                None, "/org/freedesktop/portal/desktop", "org.freedesktop.impl.portal.Settings",
                "SettingChanged", GLib.Variant("(ssv)", (APPEARANCE, name, value)))

    def choose(self, method, options):
        """The answer of a file chooser."""
        wants_folder = options.get("directory", False)
        path = self.take("save" if method == "SaveFile" else "folder" if wants_folder else "open")
        if path is None:
            return GLib.Variant("(ua{sv})", (1, {}))
        uris = GLib.Variant("as", [GLib.filename_to_uri(path, None)])
        return GLib.Variant("(ua{sv})", (0, {"uris": uris, "writable": GLib.Variant("b", True)}))

    def prepare_print(self, settings, page_setup):
        """The print dialog: what was asked for is accepted; a token names the job that follows."""
        self.printer = self.take("print")
        if self.printer is None:
            return GLib.Variant("(ua{sv})", (1, {}))
        return GLib.Variant.new_tuple(
            GLib.Variant("u", 0),
            GLib.Variant("a{sv}", {"settings": settings, "page-setup": page_setup,
                                   "token": GLib.Variant("u", 1)}))

    def print_pages(self, title, handle, invocation):
        """The printer: the pages, and the name of the job that stands in its queue."""
        descriptor = invocation.get_message().get_unix_fd_list().get(handle)
        with os.fdopen(descriptor, "rb") as pages, open(self.printer + ".part", "wb") as paper:
            shutil.copyfileobj(pages, paper)
        with open(self.printer + ".title", "w", encoding="utf-8") as file:
            file.write(title)
        os.rename(self.printer + ".part", self.printer)
        return GLib.Variant("(ua{sv})", (0, {}))

    def call(self, _connection, _sender, _path, _interface, method, parameters, invocation):
        """A call of the portals."""
        arguments = parameters.unpack()
        if method in ("OpenFile", "SaveFile"):
            invocation.return_value(self.choose(method, arguments[4]))
        elif method == "PreparePrint":
            invocation.return_value(
                self.prepare_print(parameters.get_child_value(4), parameters.get_child_value(5)))
        elif method == "Print":
            invocation.return_value(self.print_pages(arguments[3], arguments[4], invocation))
        elif method == "ReadAll":
            invocation.return_value(GLib.Variant("(a{sa{sv}})", ({APPEARANCE: self.settings()},)))
        elif arguments[0] == APPEARANCE and arguments[1] in self.settings():
            invocation.return_value(GLib.Variant("(v)", (self.settings()[arguments[1]],)))
        else:
            invocation.return_dbus_error("org.freedesktop.portal.Error.NotFound", "not set")

    def get(self, *_):
        """The one property there is."""
        return GLib.Variant("u", 1)

    def offer(self, connection, _name):
        """Puts the interfaces on the bus."""
        self.connection = connection
        for interface in Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces:
            connection.register_object("/org/freedesktop/portal/desktop", interface, self.call,
                                       self.get, None)


def main():
    """Answers until it is ended."""
    desktop = Desktop(sys.argv[1])
    Gio.bus_own_name(Gio.BusType.SESSION, NAME, Gio.BusNameOwnerFlags.NONE, desktop.offer, None,
                     lambda *_: sys.exit(1))
    GLib.MainLoop().run()


if __name__ == "__main__":
    main()
