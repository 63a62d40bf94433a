// What libxml2 itself needs, called from C: the floor that decoding and encoding are compared with.
#ifndef SAX_BASELINE_H
#define SAX_BASELINE_H

#include <stddef.h>

/// The version of libxml2 that runs, for example "20914".
const char *baseline_libxml2_version(void);

/// One SAX2 pass over a whole document, with empty handlers. Returns 0 when the document is well-formed.
int baseline_sax_whole(const char *bytes, size_t count);

/// One SAX2 pass over a document pushed in chunks of `chunk` bytes, with empty handlers. Returns 0 when the document is well-formed.
int baseline_sax_push(const char *bytes, size_t count, size_t chunk);

/// Writes one searchAssets envelope with xmlTextWriter. Returns its size in bytes, or -1.
int baseline_write_envelope(void);

/// Parses a file into a tree, as one would to load a WSDL. Returns 0 when it is well-formed.
int baseline_parse_file(const char *path);

/// The processor time of this process so far, in nanoseconds.
long long baseline_processor_nanoseconds(void);

#endif
