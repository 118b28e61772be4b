#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How articles come in, and what a person sees of how they were read, over the keyboard, the pointer and AT-SPI."""
import http.server
import os
import re
import subprocess
import sys
import tempfile
import threading
import zipfile
from contextlib import contextmanager
from pathlib import Path

from driver import Lost, Program, run

WIRE = [
    "LINDVIK, Norway (Coast Wire) — The government of Norway said on Tuesday that Sweden had sunk two of its fishing boats off Lindvik.",
    "“Sweden attacked our boats without a warning,” Foreign Minister Kari Holm told reporters in Oslo. “We demand an apology.”",
    "Sweden denied the claim. “No Swedish ship was near Lindvik that night,” Defence Minister Lars Ekman said in Stockholm.",
    "Norway has asked the United Nations to investigate, and Sweden said that it would welcome an inquiry into the sinking of the boats.",
]
NOTE = "Stockholm rejects inquiry\n\nBy Eva Lund\n\n6 May 2021\n\n" \
       "Sweden on Thursday rejected an inquiry. “We will not allow an inquiry,” Defence Minister Lars Ekman told reporters.\n"


# What offers text says so.
TEXT = "text/plain;charset=utf-8"


def page(title, site, day, paragraphs):
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | {site}</title>
<meta property="og:site_name" content="{site}"><meta property="article:published_time" content="{day}T09:00:00+02:00"></head>
<body><article><h1>{title}</h1>{"".join(f"<p>{words}</p>" for words in paragraphs)}
<figure><figcaption>The old pier at Lindvik, seen from the sea.</figcaption></figure></article></body></html>"""


def feed():
    items = "".join(
        f"<item><title>{title}</title><description>{words}</description></item>"
        for title, words in (("Norway demands an apology", WIRE[1]), ("Sweden refuses", WIRE[2]), ("Weather on the coast", "Rain."))
    )
    return f"<rss version='2.0'><channel><title>Coast News</title>{items}</channel></rss>"


@contextmanager
def program(*arguments, **options):
    it = Program(*arguments, **options)
    try:
        yield it
    finally:
        it.end()


@contextmanager
def files(**contents):
    """Files of those names (the underscore of the last part is the dot) in a folder of their own."""
    folder = Path(tempfile.mkdtemp(prefix="counterpoint-files-"))
    made = []
    for name, words in contents.items():
        made.append(folder / ".".join(name.rsplit("_", 1)))
        made[-1].write_text(words, encoding="utf-8")
    yield made


def expect_articles(it, n):
    it.expect("label", rf"^{n} articles? · ")


@contextmanager
def offered(**contents):
    """Another program that offers those contents by type (an underscore for the stroke), on the clipboard and to be dragged."""
    arguments = [f"{kind.replace('_', '/')}|{words}" for kind, words in contents.items()]
    other = subprocess.Popen(
        ["/usr/bin/python3", str(Path(__file__).with_name("offer.py")), *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        if other.stdout.readline().strip() != "ready":
            raise Lost("the other program did not come up")
        yield
    finally:
        other.kill()
        other.wait()


def drag(it):
    """Drags from the other program into the middle of the window."""

    def do(*words):
        return subprocess.run(["xdotool", *words], check=True, capture_output=True, text=True).stdout.split()

    other = do("search", "--onlyvisible", "--name", "^Offer$")[-1]
    do("windowmove", "--sync", other, "1100", "660", "windowraise", other)
    do("mousemove", "1180", "720", "mousedown", "1")
    for x, y in ((1160, 700), (1100, 640), (800, 500), (600, 400), (590, 390), (580, 380)):
        do("mousemove", "--sync", str(x), str(y))
        it.pause(0.1)
    do("mouseup", "1")


@contextmanager
def served(pages):
    """A server on loopback: path to (status, header, content)."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):  # pylint: disable=invalid-name
            status, header, content = pages.get(self.path, (404, ("Content-Type", "text/plain"), ""))
            self.send_response(status)
            self.send_header(*header)
            self.end_headers()
            self.wfile.write(content.encode())

        def log_message(self, *_):  # pylint: disable=arguments-differ
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


PAGES = {
    "/moved": (302, ("Location", "/story"), ""),
    "/story": (200, ("Content-Type", "text/html; charset=utf-8"), page("Norway says Sweden sank two boats", "Lindvik Post", "2021-05-04", WIRE)),
    "/feed": (200, ("Content-Type", "application/rss+xml; charset=utf-8"), feed()),
}


def ask_for(it, address):
    """Opens an address as a person does."""
    it.press("ctrl+l")
    it.expect("label", "^Open an Address$")
    it.enter_newest()
    it.hears("Address")
    it.type(address)
    it.press("Return")


def reader(it, title):
    """Goes to the article of that title in the list of articles."""
    it.press("alt+2")
    it.expect("label", title)


def task_paste_text():
    """I copy the words of an article somewhere and paste them: they are an article."""
    with program() as it:
        it.expect("push button", "Try the Example")
        with offered(**{TEXT: NOTE}):
            it.enter("^Counterpoint$")
            it.press("ctrl+v")
            expect_articles(it, 1)
        it.expect("label", "Stockholm rejects inquiry")


def task_paste_page():
    """What I copied offers no plain text, only the page: it is read all the same."""
    with program() as it:
        it.expect("push button", "Try the Example")
        with offered(text_html=page("Norway says Sweden sank two boats", "Lindvik Post", "2021-05-04", WIRE)):
            it.enter("^Counterpoint$")
            it.press("ctrl+v")
            expect_articles(it, 1)
        it.expect("label", "Norway says Sweden sank two boats")


def task_paste_address():
    """I paste an address: I am asked whether to fetch it, and nothing is fetched before I say so."""
    with program() as it:
        it.expect("push button", "Try the Example")
        with offered(**{TEXT: "https://news.example/story\n"}):
            it.enter("^Counterpoint$")
            it.press("ctrl+v")
            entry = it.expect(name="^Address$")
            if it.text_of(entry) != "https://news.example/story":
                raise Lost(f"the entry holds “{it.text_of(entry)}”")


def task_drop_text():
    """I mark the words of an article in another program and drag them here."""
    with program() as it:
        it.expect("push button", "Try the Example")
        with offered(**{TEXT: NOTE}):
            drag(it)
            expect_articles(it, 1)


def task_drop_files():
    """I drag several files at once from the file manager: a page, a text and an empty one; two are added, of the third I am told."""
    with files(post_html=page("Norway says Sweden sank two boats", "Lindvik Post", "2021-05-04", WIRE), note_txt=NOTE, empty_html="") as made:
        with program() as it:
            it.expect("push button", "Try the Example")
            with offered(**{"text_uri-list": "".join(f"{path.as_uri()}\r\n" for path in made)}):
                drag(it)
                expect_articles(it, 2)
            it.expect("alert", "“empty.html” is empty")


def task_drop_folder():
    """I drag a folder from the file manager: the articles in it are added, those of its own folders too."""
    with files(post_html=page("Norway says Sweden sank two boats", "Lindvik Post", "2021-05-04", WIRE), note_txt=NOTE) as (post, note):
        (post.parent / "agency").mkdir()
        note.rename(post.parent / "agency" / note.name)
        with program() as it:
            it.expect("push button", "Try the Example")
            with offered(**{"text_uri-list": f"{post.parent.as_uri()}\r\n"}):
                drag(it)
                expect_articles(it, 2)


def task_drop_link():
    """I drag a link from the browser: I am asked whether to fetch it."""
    with program() as it:
        it.expect("push button", "Try the Example")
        with offered(**{"text_uri-list": "https://news.example/story\r\n"}):
            drag(it)
            entry = it.expect(name="^Address$")
            if it.text_of(entry) != "https://news.example/story":
                raise Lost(f"the entry holds “{it.text_of(entry)}”")


def task_feed():
    """I open a feed and choose two of its three entries."""
    with files(feed_rss=feed()) as (path,):
        with program(path) as it:
            it.expect("label", "^3 articles were found")
            it.enter_newest()
            boxes = [node for node in it.read() if node.role == "check box"]
            if len(boxes) != 4:
                raise Lost(f"three entries and one for all were expected: {boxes}")
            it.tab_to("Weather on the coast", most=12)
            it.press("space")
            it.tab_to("Add$", "push button")
            it.press("Return")
            expect_articles(it, 2)


def task_address():
    """I open an address that leads on to another: the article is there, and its report tells the way."""
    with served(PAGES) as at:
        with program("--private-network=127.0.0.0/8") as it:
            it.expect("push button", "Try the Example")
            ask_for(it, at + "/moved")
            expect_articles(it, 1)
            it.press("alt+2")
            it.expect("label", "Norway says Sweden sank two boats")
            show_report(it)
            it.expect("label", re.escape("edirected from " + at + "/moved"))


def task_address_private():
    """I open an address in my own network, which nobody named: it is refused, and I am told why."""
    with served(PAGES) as at:
        with program() as it:
            it.expect("push button", "Try the Example")
            ask_for(it, at + "/story")
            it.expect("alert", r"127\.0\.0\.1 lies in a private network and was not fetched")


def task_address_named():
    """I start the program with an address: it opens with the page."""
    with served(PAGES) as at:
        with program("--private-network=127.0.0.0/8", at + "/story") as it:
            expect_articles(it, 1)


def show_report(it):
    """Opens the first article's report."""
    it.tab_to("Norway says Sweden sank two boats|^Text of the article", most=60)
    if "Text" not in it.focus()[1]:
        it.press("Return")
        it.expect("text", "Text of the article")
    it.press("ctrl+shift+o")


def task_left_out():
    """I look at what was left out of an article and why, take one passage back, and undo that."""
    with files(post_html=page("Norway says Sweden sank two boats", "Lindvik Post", "2021-05-04", WIRE)) as (path,):
        with program(path) as it:
            expect_articles(it, 1)
            it.press("alt+2")
            show_report(it)
            it.expect("label", "^Found: 4 paragraphs, a title, a publisher, a date of publication")
            it.expect("label", "^caption of a picture$")
            it.tab_to("^Take Back.*seen from the sea")
            it.press("Return")
            text = it.expect("text", "Text of the article")
            it.wait(lambda: "seen from the sea" in it.text_of(text), "the caption in the text")
            it.press("ctrl+z")
            it.wait(lambda: "seen from the sea" not in it.text_of(text), "the text without the caption")


def task_zip_and_folder():
    """I open an archive and a folder of everything: pages, text, Markdown, a feed; what is none is named."""
    story = page("Norway says Sweden sank two boats", "Lindvik Post", "2021-05-04", WIRE)
    with files(post_html=story, note_txt=NOTE, empty_html="") as made:
        archive = made[0].parent / "all.zip"
        with zipfile.ZipFile(archive, "w") as out:
            out.writestr("in/post.html", story)
            out.writestr("in/note.txt", NOTE)
            out.writestr("in/turns.md", "# Press conference\n\nMS HOLM: Sweden sank our boats.\n\nQUESTION: Will you sue?\n\nMS HOLM: We will.\n")
            out.writestr("in/feed.rss", feed())
            out.writestr("in/picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
        with program(archive) as it:
            expect_articles(it, 6)
            it.expect("alert", "“picture.png” holds no text")
        archive.unlink()
        with program(made[0].parent) as it:
            expect_articles(it, 2)
            it.expect("alert", "“empty.html” is empty")


def task_copies():
    """Two papers have the same wire story, and one of them I saved twice: each statement stands once, and I am told where else it stands."""
    with files(
        post_html=page("Norway says Sweden sank two boats", "Lindvik Post", "2021-05-04", WIRE),
        herald_html=page("Sweden sank boats, says Oslo", "Northern Herald", "2021-05-05", WIRE[:3]),
    ) as made:
        again = made[0].with_name("again.html")
        again.write_bytes(made[0].read_bytes())
        with program(*made, again) as it:
            expect_articles(it, 2)
            it.expect("push button", "Choose the party of this column")
            said = it.expect("push button", "Sweden attacked our boats")
            if "also in Northern Herald" not in said.name:
                raise Lost(f"where else it stands is not said: {said.name}")
            same = [node.name for node in it.read() if node.role == "push button" and "Sweden attacked our boats" in node.name]
            same = [name for name in same if not re.search(r", \d+ of \d+$", name)]  # but its mark on the timeline
            if len(same) != 1:
                raise Lost(f"the same words stand {len(same)} times between the sides")
            it.press("alt+2")
            it.expect("label", "^The same text as “Norway says Sweden sank two boats” .*counts once")


TASKS = [task for name, task in list(globals().items()) if name.startswith("task_")]

if __name__ == "__main__":
    sys.exit(run(TASKS))
