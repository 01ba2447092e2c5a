"""Where each browser looks for the manifests of native hosts, for one user and for the whole machine.

Sources: the native messaging pages of Chromium, Edge and Firefox. On Windows the registry holds the
manifest's place, under the same key for a user (HKEY_CURRENT_USER) and for the machine (HKEY_LOCAL_MACHINE).
"""

from typing import Literal, NamedTuple

Family = Literal["chromium", "firefox"]


class Browser(NamedTuple):
    """A browser and its folders: `linux` and `macos` below the user's home, the others from the root.

    `profile` is the folder that exists once somebody has used the browser, on Linux, macOS and Windows:
    below the home, and on Windows below the local application data.
    """

    name: str
    title: str
    family: Family
    linux: str
    linux_machine: str
    macos: str
    macos_machine: str
    windows: str
    profile: tuple[str, str, str]


BROWSERS = (
    Browser(
        name="chrome",
        title="Google Chrome",
        family="chromium",
        linux=".config/google-chrome/NativeMessagingHosts",
        linux_machine="etc/opt/chrome/native-messaging-hosts",
        macos="Library/Application Support/Google/Chrome/NativeMessagingHosts",
        macos_machine="Library/Google/Chrome/NativeMessagingHosts",
        windows=r"Software\Google\Chrome\NativeMessagingHosts",
        profile=(".config/google-chrome", "Library/Application Support/Google/Chrome", "Google/Chrome"),
    ),
    Browser(
        name="chromium",
        title="Chromium",
        family="chromium",
        linux=".config/chromium/NativeMessagingHosts",
        linux_machine="etc/chromium/native-messaging-hosts",
        macos="Library/Application Support/Chromium/NativeMessagingHosts",
        macos_machine="Library/Application Support/Chromium/NativeMessagingHosts",
        windows=r"Software\Chromium\NativeMessagingHosts",
        profile=(".config/chromium", "Library/Application Support/Chromium", "Chromium"),
    ),
    Browser(
        name="edge",
        title="Microsoft Edge",
        family="chromium",
        linux=".config/microsoft-edge/NativeMessagingHosts",
        linux_machine="etc/opt/edge/native-messaging-hosts",
        macos="Library/Application Support/Microsoft Edge/NativeMessagingHosts",
        macos_machine="Library/Microsoft/Edge/NativeMessagingHosts",
        windows=r"Software\Microsoft\Edge\NativeMessagingHosts",
        profile=(
            ".config/microsoft-edge",
            "Library/Application Support/Microsoft Edge",
            "Microsoft/Edge",
        ),
    ),
    Browser(
        name="firefox",
        title="Firefox",
        family="firefox",
        linux=".mozilla/native-messaging-hosts",
        linux_machine="usr/lib/mozilla/native-messaging-hosts",
        macos="Library/Application Support/Mozilla/NativeMessagingHosts",
        macos_machine="Library/Application Support/Mozilla/NativeMessagingHosts",
        windows=r"Software\Mozilla\NativeMessagingHosts",
        profile=(".mozilla/firefox", "Library/Application Support/Firefox", "Mozilla/Firefox"),
    ),
)
