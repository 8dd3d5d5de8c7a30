/* a */ // import rust "a@1" as b
// import rust "x@>=0.3, <0.4" as com.acme.x no-default-features features "a,b"
package a;
