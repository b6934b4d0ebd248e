"""Times the same queries over the same listings in tantivy and in SQLite's FTS5.

    peers.py LISTINGS.tsv QUERIES.json [tantivy|fts5] REPEATS [FOLDER OF TANTIVY]

Prints one JSON object: seconds to build, and milliseconds a query, in the order of the queries. Each answer is the
first 50 and the exact total; nothing stored is read. The database and the index lie in memory or a temporary folder.
"""

import json
import sqlite3
import statistics
import sys
import tempfile
import time


def rows(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


def timed(ask, queries, repeats):
    times = []
    for query in queries:
        taken = []
        for _ in range(repeats):
            begun = time.perf_counter()
            ask(query)
            taken.append((time.perf_counter() - begun) * 1000)
        times.append(statistics.median(taken))
    return times


def with_tantivy(path, queries, repeats):
    import tantivy

    schema = tantivy.SchemaBuilder()
    schema.add_text_field("text", stored=False)
    schema.add_text_field("area", stored=False, tokenizer_name="raw")
    schema = schema.build()
    folder = tempfile.mkdtemp()
    index = tantivy.Index(schema, path=folder)
    begun = time.perf_counter()
    writer = index.writer(heap_size=256_000_000)
    for _, areas, name, text in rows(path):
        document = tantivy.Document()
        document.add_text("text", name + " " + text)
        for area in areas.split(" "):
            document.add_text("area", area)
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
    built = time.perf_counter() - begun
    index.reload()
    searcher = index.searcher()
    must = tantivy.Occur.Must

    def query(asked):
        parts = [
            (must, tantivy.Query.regex_query(schema, "text", word + ".*"))
            for word in asked["words"]
        ]
        if asked.get("area"):
            parts.append((must, tantivy.Query.term_query(schema, "area", asked["area"])))
        return tantivy.Query.boolean_query(parts)

    ready = [query(asked) for asked in queries]
    return built, timed(lambda ask: searcher.search(ask, 50, count=True), ready, repeats)


def with_fts5(path, queries, repeats):
    database = sqlite3.connect(":memory:")
    begun = time.perf_counter()
    database.execute(
        "CREATE VIRTUAL TABLE found USING fts5(area, text, content='', prefix='1 2 3')"
    )
    database.executemany(
        "INSERT INTO found(rowid, area, text) VALUES (?, ?, ?)",
        ((int(n), areas, name + " " + text) for n, areas, name, text in rows(path)),
    )
    database.commit()
    built = time.perf_counter() - begun

    def query(asked):
        words = " ".join(f"text : {word}*" for word in asked["words"])
        return words + (f" area : {asked['area']}" if asked.get("area") else "")

    def ask(words):
        database.execute(
            "SELECT rowid FROM found WHERE found MATCH ? ORDER BY rank LIMIT 50", (words,)
        ).fetchall()
        database.execute("SELECT count(*) FROM found WHERE found MATCH ?", (words,)).fetchall()

    return built, timed(ask, [query(asked) for asked in queries], repeats)


def main():
    path, asked, peer, repeats = sys.argv[1:5]
    sys.path[:0] = sys.argv[5:]
    with open(asked, encoding="utf-8") as file:
        queries = json.load(file)
    work = with_tantivy if peer == "tantivy" else with_fts5
    built, times = work(path, queries, int(repeats))
    json.dump({"built": built, "times": times}, sys.stdout)


main()
