/*
 * Debian's libxml2 is built with ICU, whose headers its own would bring in. They define the same types as the ICU inside Foundation,
 * differently, and then nothing that uses both compiles. Only the layout of the encoding handlers depends on it, which are not used here.
 */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/SAX2.h>
#include <libxml/dict.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

/* A parser that was reset takes its next document for UTF-8; this has it look at the first bytes again. */
static inline void castile_forget_encoding(xmlParserCtxtPtr context) {
#if LIBXML_VERSION < 21200
    context->charset = XML_CHAR_ENCODING_NONE;
#endif
}
