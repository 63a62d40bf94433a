#include <zlib.h>

/// deflateInit2 is a macro that Swift cannot see: level 6, gzip framing (15 + 16), default memory and strategy.
static inline int castile_gzip_init(z_stream *stream) {
    return deflateInit2(stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
