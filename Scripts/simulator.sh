# To be sourced: starts the IPS simulator on a free port, and stops it when the script ends, however it ends.

castile=.build/debug/castile
simulator_folder=""
simulator_process=""

# Sets simulator_url. Waits at most 30 seconds for the line with the URL.
start_simulator() {
    simulator_folder="$(mktemp -d)"
    trap stop_simulator EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    : >"$simulator_folder/out"
    "$castile" simulate ips --port 0 >"$simulator_folder/out" 2>"$simulator_folder/err" &
    simulator_process=$!
    local attempt
    for attempt in $(seq 300); do
        simulator_url="$(sed -n 's/.*\(http:\/\/127\.0\.0\.1:[0-9]*[^ ]*\).*/\1/p' "$simulator_folder/out" | head -n 1)"
        if [ -n "$simulator_url" ]; then
            echo "The simulator answers at $simulator_url"
            return 0
        fi
        kill -0 "$simulator_process" 2>/dev/null || break
        sleep 0.1
    done
    echo "The simulator did not start (attempt $attempt):" >&2
    cat "$simulator_folder/out" "$simulator_folder/err" >&2
    return 1
}

stop_simulator() {
    if [ -n "$simulator_process" ]; then
        kill "$simulator_process" 2>/dev/null || true
        wait "$simulator_process" 2>/dev/null || true
        simulator_process=""
    fi
    if [ -n "$simulator_folder" ]; then rm -rf "$simulator_folder"; fi
}
