// import rust "regex@1" as regex
// import rust "uuid@1" as uuid features "v1,v3,v4,v5,v6,v7,v8"
// import rust "blake3@1" as blake3
// import rust "hex@0.4" as hex
// import rust "base64@0.22" as base64
// import rust "sha2@0.10" as sha2
// import rust "url@2" as url
// import rust "bytes@1" as bytes
// import rust "time@0.3" as time features "formatting,parsing,macros"

void main() {}
