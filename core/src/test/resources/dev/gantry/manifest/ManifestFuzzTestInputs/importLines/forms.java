// import rust "regex@1" as regex
// import rust "time@0.3" as time features "formatting,parsing"
// import rust "uuid@1" as uuid features "v4" no-default-features
// import rust "shapes@path+../shapes" as shapes
// import rust "old@git+https://example.org/old.git#v1.2" as old
///usr/bin/env gantry run "$0" "$@"; exit $?
