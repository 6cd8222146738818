#!/bin/sh
# Creates one issue for each line of issues.jsonl and updates those whose requirement changed.
# May be stopped and started again: what exists is recognised by the marker in its body.
# usage: sh create_issues.sh OWNER/REPOSITORY
set -eu

repository=${1:?usage: sh create_issues.sh OWNER/REPOSITORY}
issues=$(dirname -- "$0")/issues.jsonl
pause=${PAUSE:-8}
tries=${TRIES:-6}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

gh api --paginate "repos/$repository/issues?state=all&per_page=100" --jq '
    .[] | .number as $number | (.body // "")
    | capture("<!-- req:(?<req>REQ-[0-9]+) rev:(?<rev>[0-9a-f]+) -->")
    | "\(.req) \(.rev) \($number)"' >"$work/known"

send() {
    try=1
    while ! gh api --include --method "$1" "$2" --input "$work/issue" >"$work/answer" 2>"$work/trouble"; do
        if [ "$try" -ge "$tries" ] || ! grep -qi 'rate limit\|retry-after\|HTTP 429\|HTTP 5' "$work/answer" "$work/trouble"; then
            cat "$work/trouble" >&2
            echo "$requirement could not be sent. Mend the cause and start this script again." >&2
            exit 1
        fi
        wait=$(sed -n 's/^[Rr]etry-[Aa]fter: *\([0-9][0-9]*\).*/\1/p' "$work/answer" | head -n 1)
        sleep "${wait:-$((pause * 10 * try))}"
        try=$((try + 1))
    done
    sleep "$pause"
}

while IFS= read -r line; do
    printf '%s\n' "$line" >"$work/issue"
    marker=$(sed -n 's/.*"body": "<!-- req:\(REQ-[0-9]*\) rev:\([0-9a-f]*\) -->.*/\1 \2/p' "$work/issue")
    requirement=${marker%% *}
    known=$(grep "^$requirement " "$work/known" | head -n 1 || true)
    case $known in
    "$marker "*)
        continue
        ;;
    '')
        send POST "repos/$repository/issues"
        echo "$requirement created"
        ;;
    *)
        sed 's/, "labels": \[[^]]*\]}$/}/' "$work/issue" >"$work/update"
        mv "$work/update" "$work/issue"
        send PATCH "repos/$repository/issues/${known##* }"
        echo "$requirement updated"
        ;;
    esac
done <"$issues"
