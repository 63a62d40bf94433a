#include "SAXBaseline.h"

#include <libxml/parser.h>
#include <string.h>
#include <time.h>

static void start_element(void *data, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int namespace_count,
                          const xmlChar **namespaces, int attribute_count, int default_count, const xmlChar **attributes) {}

static void end_element(void *data, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {}

static void characters(void *data, const xmlChar *text, int count) {}

static xmlSAXHandler handler(void) {
    xmlSAXHandler handler;
    memset(&handler, 0, sizeof handler);
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = start_element;
    handler.endElementNs = end_element;
    handler.characters = characters;
    // libxml2 parses text faster while these two are the same function.
    handler.ignorableWhitespace = characters;
    handler.cdataBlock = characters;
    return handler;
}

const char *baseline_libxml2_version(void) { return xmlParserVersion; }

int baseline_sax_whole(const char *bytes, size_t count) {
    xmlSAXHandler sax = handler();
    return xmlSAXUserParseMemory(&sax, NULL, bytes, (int)count);
}

int baseline_sax_push(const char *bytes, size_t count, size_t chunk) {
    xmlSAXHandler sax = handler();
    xmlParserCtxtPtr context = xmlCreatePushParserCtxt(&sax, NULL, NULL, 0, NULL);
    if (context == NULL) return -1;
    int status = 0;
    for (size_t offset = 0; offset < count && status == 0; offset += chunk) {
        size_t rest = count - offset;
        status = xmlParseChunk(context, bytes + offset, (int)(rest < chunk ? rest : chunk), 0);
    }
    if (status == 0) status = xmlParseChunk(context, NULL, 0, 1);
    xmlFreeParserCtxt(context);
    return status;
}

int baseline_parse_file(const char *path) {
    xmlDocPtr document = xmlReadFile(path, NULL, XML_PARSE_NONET);
    if (document == NULL) return -1;
    xmlFreeDoc(document);
    return 0;
}

long long baseline_processor_nanoseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (long long)now.tv_sec * 1000000000LL + now.tv_nsec;
}
