# Checks are counted, and go on after a failure; a wait outside of a check that was in vain ends the run.

passed=0 failed=0 finished=
check() {
  local what=$1
  shift
  if "$@"; then passed=$((passed + 1)); say "ok    $what"; else failed=$((failed + 1)); say "FAIL  $what"; fi
}
same() { [ "$1" = "$2" ] || { say "      \"$1\" is not \"$2\""; return 1; }; }
at_most() { [ "$1" -le "$2" ] || { say "      $1 is more than $2"; return 1; }; }
at_least() { [ "$1" -ge "$2" ] || { say "      $1 is less than $2"; return 1; }; }
has_no() { ! grep -q "$@"; }

# until_true SECONDS WHAT COMMAND…
until_true() {
  local deadline=$((SECONDS + $1)) what=$2
  shift 2
  until "$@"; do
    if [ $SECONDS -ge $deadline ]; then say "Waited in vain for: $what"; return 1; fi
    sleep 0.3
  done
}

# json .PATH: a value of the JSON on standard input; nothing when there is no such value.
json() { node -e 'let t="";process.stdin.on("data",d=>t+=d).on("end",()=>{let v;try{v=JSON.parse(t)'"$1"'}catch{}process.stdout.write(v===undefined?"":typeof v==="object"?JSON.stringify(v):String(v))})'; }

report() {
  if [ -z "$finished" ]; then failed=$((failed + 1)); say "FAIL  the run broke off"; fi
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
}
