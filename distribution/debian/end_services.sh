# Ends every user's service and host that runs from /opt/comedido: they would go on with files that are gone.
# The next draft of each user starts a new one.
end_services() {
    find /proc -mindepth 2 -maxdepth 2 -name exe -lname '/opt/comedido/*' 2>/dev/null |
        while IFS=/ read -r _ _ process _; do
            kill -TERM "$process" 2>/dev/null || true
        done
}
