/*
 * Debian's libxml2 is built with ICU, whose headers its own would bring in. They define the same types as the ICU inside Foundation,
 * differently, and then nothing that uses both compiles. Only the layout of the encoding handlers depends on it, which are not used here.
 */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <string.h>

#include <libxml/SAX2.h>
#include <libxml/catalog.h>
#include <libxml/dict.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

/* A parser that was reset takes its next document for UTF-8; this has it look at the first bytes again. */
static inline void castile_forget_encoding(xmlParserCtxtPtr context) {
#if LIBXML_VERSION < 21200
    context->charset = XML_CHAR_ENCODING_NONE;
#endif
}

static inline void castile_ignore_message(void *context, const char *message, ...) {}

#if LIBXML_VERSION < 21200
static inline void castile_ignore_error(void *context, xmlErrorPtr error) {}
#else
static inline void castile_ignore_error(void *context, const xmlError *error) {}
#endif

/*
 * What converts encodings knows no parser: libxml2 hands its errors to the handlers of the thread, which write to stderr. For the time of
 * the call they do not; the status tells of the error.
 */
static inline int castile_parse_chunk(xmlParserCtxtPtr context, const char *bytes, int count, int last) {
    xmlGenericErrorFunc messages = xmlGenericError;
    void *messageContext = xmlGenericErrorContext;
    xmlStructuredErrorFunc errors = xmlStructuredError;
    void *errorContext = xmlStructuredErrorContext;
    xmlSetGenericErrorFunc(NULL, castile_ignore_message);
    xmlSetStructuredErrorFunc(NULL, castile_ignore_error);
    int status = xmlParseChunk(context, bytes, count, last);
    xmlSetGenericErrorFunc(messageContext, messages);
    xmlSetStructuredErrorFunc(errorContext, errors);
    return status;
}

/* Whether there is a NUL, which the pull parser takes for the end of the document. */
static inline int castile_has_nul(const void *bytes, size_t count) { return memchr(bytes, 0, count) != NULL; }

/* How many bytes came that are no characters of the document's encoding, or not yet. */
static inline size_t castile_unconverted_bytes(xmlParserCtxtPtr context) {
    xmlParserInputBufferPtr buffer = context->input ? context->input->buf : NULL;
    return buffer && buffer->encoder && buffer->raw ? xmlBufUse(buffer->raw) : 0;
}
