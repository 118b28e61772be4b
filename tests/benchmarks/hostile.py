#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures what hostile files cost: hostile.py [--assert] COUNTERPOINT

Makes files that are built to exhaust a reader, imports each in a process of its own, and prints one line of a table for
each: its size, the processor time and the peak of memory, and what came of it. A run that takes more than a minute of
processor time is ended and said so. With --assert it fails where one takes more than BOUND_SECONDS or BOUND_MIB, is ended
by a signal, says nothing of a file that it refuses, or shows what it must not read.
"""
import gzip
import os
import resource
import subprocess
import sys
import tempfile
import zipfile

STORY = ("<h1>Pier closes</h1><p>The harbour council of Lindvik voted on Tuesday to close the old pier, after divers had found cracks in two of "
         "its piles.</p><p>“Nobody goes on it,” said Petra Lomm, who chairs the council, and she promised that the ferries would not stop.</p>")
PAGE = "<!DOCTYPE html><html><head><title>Pier closes</title></head><body>%s</body></html>"
LIMIT = 60
BOUND_SECONDS = 10
BOUND_MIB = 250


def page(content):
    return PAGE % (STORY + content)


def bomb(levels, width):
    entities = '<!ENTITY e0 "ha">' + "".join('<!ENTITY e%d "%s">' % (i, "&e%d;" % (i - 1) * width) for i in range(1, levels))
    return "<!DOCTYPE nitf [%s]><nitf><body><body.content><p>%s &e%d;</p></body.content></body></nitf>" % (entities, STORY[25:160], levels - 1)


def record(kind, block, length=None):
    return (b"WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: https://post.example/pier\r\nContent-Type: application/http; msgtype=response\r\n"
            b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (kind, len(block) if length is None else length, block))


def response(content):
    return b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + content.encode()


def mime(depth):
    head = "From: a@post.example\r\nMIME-Version: 1.0\r\n"
    inner = "Content-Type: text/html\r\n\r\n" + page("") + "\r\n"
    for i in range(depth):
        inner = 'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n%s\r\n--b%d--\r\n' % (i, i, inner, i)
    return head + inner


def zip_bomb(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for i in range(40):
            archive.writestr("page%d.html" % i, page("<p>" + "a " * 10_000_000))


def honest_zip(path):
    """Much text of words that do not repeat."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for i in range(10):
            archive.writestr("page%d.html" % i, page("".join("<p>Boat %d was seen with %d others, %d of them with nets, near the old pier.</p>" % (
                k * 7919 % 65537, k * 31 % 977, k * 17 % 89) for k in range(62_000))))


def endless_book(path):
    """A book whose spine names one chapter 40,000 times."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), "application/epub+zip")
        archive.writestr("META-INF/container.xml", '<container><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>')
        archive.writestr("p.opf", '<package><metadata/><manifest><item id="a" href="a.xhtml"/></manifest><spine>%s</spine></package>' % (
            '<itemref idref="a"/>' * 40_000))
        archive.writestr("a.xhtml", page("".join("<p>Boat %d was seen near the old pier, with nets.</p>" % i for i in range(2_000))))


def zips_of_zips(path):
    """A hundred files of a hundred pages, each small when packed."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        inner = tempfile.TemporaryFile()
        with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as pages:
            for i in range(100):
                pages.writestr("page%d.txt" % i, "The council voted. " * 50_000)
        inner.seek(0)
        data = inner.read()
        for i in range(100):
            archive.writestr("inner%d.zip" % i, data)


def nested_zip(path):
    data = page("").encode()
    for i in range(20):
        inner = tempfile.TemporaryFile()
        with zipfile.ZipFile(inner, "w") as archive:
            archive.writestr("page.html" if i == 0 else "inner.zip", data)
        inner.seek(0)
        data = inner.read()
    with open(path, "wb") as file:
        file.write(data)


def cases(folder):
    secret = os.path.join(folder, "secret")
    with open(secret, "w", encoding="utf-8") as file:
        file.write("the secret words")
    texts = [
        ("an ordinary page, to compare", "plain.html", page("")),
        ("100,000 nested elements", "nested.html", page("<div>" * 100_000 + "deep" + "</div>" * 100_000)),
        ("100,000 end tags of nothing", "ends.html", page("</section></nav>" * 50_000)),
        ("10 MB on one line", "line.html", page("<p>" + "The council, it is said, voted. " * 320_000)),
        ("10 MB without a space", "word.html", page("<p>" + "a" * 10_000_000)),
        ("a binary", "binary.html", "\0\1\2\3" * 10_000),
        ("1 million attributes of one element", "attributes.html", page("<p " + " ".join("a%d=1" % i for i in range(1_000_000)) + ">x</p>")),
        ("a class of 1 million words", "class.html", page("<div class='" + "ad-related " * 1_000_000 + "'>x</div>")),
        ("100,000 paragraphs", "paragraphs.html", page("<p>Of it a piece of text, which is long enough to count for something." * 100_000)),
        ("300,000 quotation marks unclosed", "quotes.html", page('<a href="' * 300_000)),
        ("entity bomb, HTML", "bomb.html", "<!DOCTYPE html [<!ENTITY a 'ha'>%s]>" % "".join(
            "<!ENTITY e%d '%s'>" % (i, "&a;" * 10) for i in range(10)) + page("<p>" + "&e9;" * 100_000)),
        ("entity bomb, XML of 10 levels", "bomb.xml", bomb(10, 10)),
        ("external entity, XML", "external.xml", "<!DOCTYPE nitf [<!ENTITY x SYSTEM 'file://%s'>]><nitf><body><body.content><p>%s &x;</p>"
         "</body.content></body></nitf>" % (secret, STORY[25:160])),
        ("100,000 nested elements, feed", "nested.rss", "<rss><channel><item><title>x</title><description>" + "<a>" * 100_000),
        ("JSON feed nested 100,000 deep", "nested.json", '{"version": "https://jsonfeed.org/version/1.1", "items": ' + "[" * 100_000),
        ("2,000 entries of a feed with a name of 10 MB", "name.rss", "<rss><channel><title>%s</title>%s</channel></rss>" % (
            "a" * 9_900_000, "<item><description>The council voted.</description></item>" * 2_000)),
        ("100 entries of a feed in each other, 5 MB", "entries.rss", "<rss>%s%s%s</rss>" % (
            "<item><description>" * 100, "The council, it is said, voted. " * 160_000, "</description></item>" * 100)),
        ("500,000 paragraphs of plain text", "lines.txt", "a\n\n" * 500_000),
        ("1 million lines of plain text", "million.txt", "The council met.\n" * 1_000_000),
        ("empty", "empty.html", ""),
        ("HTML cut in the middle", "cut.html", page("<p>And then")[:-30]),
        ("a page without an article", "none.html", "<!DOCTYPE html><html><body><nav><a href=/>Home</a></nav></body></html>"),
        ("MIME nested 1,000 deep", "nested.eml", mime(1000)),
        ("10 MB of Markdown marks", "marks.md", "*_`[" * 2_500_000),
    ]
    for what, name, text in texts:
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)
        yield what, os.path.join(folder, name)
    binaries = [
        ("WARC record longer than its file", "longer.warc", record(b"response", response(page("")), 2**40)),
        ("WARC record shorter than its block", "shorter.warc", record(b"response", response(page("")), 10) + record(b"response", response(page("")))),
        ("WARC of 100,000 empty records", "records.warc", record(b"response", b"") * 100_000 + record(b"response", response(page("")))),
        ("gzip of 1 GB of zeros as WARC", "zeros.warc.gz", gzip.compress(bytes(2**20), 1) * 1024),
    ]
    for what, name, data in binaries:
        with open(os.path.join(folder, name), "wb") as file:
            file.write(data)
        yield what, os.path.join(folder, name)
    with open(os.path.join(folder, "large.html"), "wb") as file:
        file.truncate(200_000_000)
    yield "200 MB", os.path.join(folder, "large.html")
    for what, name, make in [("zip of 10 × 5 MB of honest text", "honest.zip", honest_zip), ("zip of 40 × 20 MB", "bomb.zip", zip_bomb), ("zip within zip, 20 deep", "deep.zip", nested_zip),
                             ("zip of 100 zips of 100 × 1 MB", "zips.zip", zips_of_zips), ("book of one chapter 40,000 times", "endless.epub", endless_book)]:
        make(os.path.join(folder, name))
        yield what, os.path.join(folder, name)


def run(binary, path, out):
    """CPU seconds, peak MiB, what came of it."""
    with open(out, "wb") as log:
        child = subprocess.Popen([binary, "--export=articles", "--output=" + out + ".json", path], stdout=log, stderr=log,
                                 preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT)))
        _, status, usage = os.wait4(child.pid, 0)
    with open(out, encoding="utf-8", errors="replace") as log:
        said = log.read().strip().replace(path, os.path.basename(path)).split("\n")[0]
    if os.WIFSIGNALED(status):
        said = "ended by signal %d" % os.WTERMSIG(status)
    elif os.waitstatus_to_exitcode(status) == 0:
        leaked = subprocess.run(["grep", "-q", "the secret words", out + ".json"], check=False).returncode == 0
        said = "READ WHAT IT MUST NOT" if leaked else "read"
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, said


def main():
    asserts = "--assert" in sys.argv
    arguments = [argument for argument in sys.argv[1:] if argument != "--assert"]
    if len(arguments) != 1:
        print(__doc__.split("\n", maxsplit=1)[0])
        return 2
    failed = False
    # Linux hands a parent's peak on to its children: this one stays small by making its files in a child of its own.
    with tempfile.TemporaryDirectory() as folder:
        pipe_in, pipe_out = os.pipe()
        maker = os.fork()
        if maker == 0:
            with os.fdopen(pipe_out, "w", encoding="utf-8") as out:
                for what, path in cases(folder):
                    out.write("%s\t%s\n" % (what, path))
            os._exit(0)
        os.close(pipe_out)
        with os.fdopen(pipe_in, encoding="utf-8") as made:
            lines = made.read().splitlines()
        os.waitpid(maker, 0)
        print("| file | size, kB | CPU, s | peak, MiB | result |\n|---|---:|---:|---:|---|")
        for line in lines:
            what, path = line.split("\t")
            seconds, peak, said = run(arguments[0], path, os.path.join(folder, "log"))
            print("| %s | %s | %.2f | %.0f | %s |" % (what, format(os.path.getsize(path) // 1000, ","), seconds, peak, said), flush=True)
            if asserts and (seconds > BOUND_SECONDS or peak > BOUND_MIB or not said or "signal" in said or "MUST NOT" in said):
                print("BEYOND ITS BOUND: %s" % what, file=sys.stderr)
                failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
