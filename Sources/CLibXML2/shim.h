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
