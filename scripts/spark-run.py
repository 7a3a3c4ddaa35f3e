"""Runs hearsay in the executors of a local Spark, one of which is killed on the way: the output must be that of one run.

    apt-get install default-jre-headless && pip install pyspark
    npm run -s build && python3 scripts/spark-run.py [--articles 20000] [--executors 3]
"""

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

from pyspark import SparkConf, SparkContext

HEARSAY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "bin", "hearsay.js")
# exit status 1 says that lines were set aside, which stand in the output too: to Spark that is no failure
FILTER = f"sh -c 'nice -n 15 node {HEARSAY} --from jsonl --to - --set-aside - --workers 1 --quiet || [ $? -eq 1 ]'"


def lines_of(count):
    who = ["Mayor Ana Ruiz", "Bo Lind", "Dr. Mina Okafor", "Carlo Venn of Port Vale"]
    for n in range(count):
        sentences = [f"{who[(n + i) % 4]} said on Friday that pier {n} would close for {n % 50 + i} days." for i in range(8)]
        yield json.dumps({"id": f"a{n}", "text": " ".join(sentences)}) if n % 500 != 7 else '{"text": '


def without_line(output):
    """A record, but for its place in what one process read; what is set aside, but for that place."""
    record = json.loads(output)
    record["source"].pop("line", None)
    return json.dumps(record, sort_keys=True)


def kill_an_executor(application, after):
    """Kills one of the executors of this application, which are processes of their own."""
    time.sleep(after)
    found = subprocess.run(["pgrep", "-f", f"CoarseGrainedExecutorBackend.*{application}"], capture_output=True, text=True)
    pids = found.stdout.split()
    if pids:
        os.kill(int(pids[0]), signal.SIGKILL)
    print(f"killed one of {len(pids)} executors", file=sys.stderr)


def main():
    flags = argparse.ArgumentParser()
    flags.add_argument("--articles", type=int, default=20000)
    flags.add_argument("--executors", type=int, default=3)
    flags.add_argument("--kill-after", type=float, default=8)
    options = flags.parse_args()
    scratch = tempfile.mkdtemp(prefix="hearsay-spark-")
    source = os.path.join(scratch, "in.jsonl")
    with open(source, "w") as file:
        file.writelines(line + "\n" for line in lines_of(options.articles))

    started = time.time()
    with open(source) as file:
        alone = subprocess.run(FILTER, shell=True, stdin=file, capture_output=True, text=True)
    print(f"{options.articles} articles through one process, one thread: {time.time() - started:.1f} s")
    expected = sorted(map(without_line, alone.stdout.splitlines()))

    conf = SparkConf().setMaster(f"local-cluster[{options.executors},1,1024]").setAppName("hearsay")
    conf.set("spark.ui.enabled", "false").set("spark.executor.memory", "512m").set("spark.driver.host", "127.0.0.1")
    spark = SparkContext(conf=conf)
    spark.setLogLevel("ERROR")
    out = os.path.join(scratch, "out")
    threading.Thread(target=kill_an_executor, args=(spark.applicationId, options.kill_after), daemon=True).start()
    started = time.time()
    spark.textFile(source, minPartitions=8 * options.executors).pipe(FILTER, checkCode=True).saveAsTextFile(out)
    print(f"the same in {options.executors} executors, one killed: {time.time() - started:.1f} s")
    spark.stop()

    parts = [os.path.join(out, name) for name in os.listdir(out) if name.startswith("part-")]
    found = sorted(without_line(line) for part in parts for line in open(part))
    is_equal = found == expected
    print(f"{len(found)} lines in {len(parts)} parts: {'equal to those of one process' if is_equal else 'DIFFERENT'}")
    shutil.rmtree(scratch)
    sys.exit(0 if is_equal else 1)


if __name__ == "__main__":
    main()
