#include "SAXBaseline.h"

#include <libxml/xmlwriter.h>

#define ENVELOPE "http://schemas.xmlsoap.org/soap/envelope/"
#define HEADER "http://www.scene7.com/IpsApi/xsd"
#define API "http://www.scene7.com/IpsApi/xsd/2014-04-03"

static void element(xmlTextWriterPtr writer, const char *name, const char *value) {
    xmlTextWriterWriteElement(writer, BAD_CAST name, BAD_CAST value);
}

int baseline_write_envelope(void) {
    xmlBufferPtr buffer = xmlBufferCreate();
    xmlTextWriterPtr writer = xmlNewTextWriterMemory(buffer, 0);
    if (buffer == NULL || writer == NULL) return -1;
    xmlTextWriterStartDocument(writer, NULL, "UTF-8", NULL);
    xmlTextWriterStartElementNS(writer, BAD_CAST "soapenv", BAD_CAST "Envelope", BAD_CAST ENVELOPE);
    xmlTextWriterStartElementNS(writer, BAD_CAST "soapenv", BAD_CAST "Header", NULL);
    xmlTextWriterStartElementNS(writer, NULL, BAD_CAST "authHeader", BAD_CAST HEADER);
    element(writer, "user", "admin@sample.example");
    element(writer, "password", "sample-password");
    element(writer, "locale", "de-DE");
    element(writer, "appName", "Benchmark");
    element(writer, "appVersion", "1.0");
    element(writer, "gzipResponse", "false");
    xmlTextWriterEndElement(writer);
    xmlTextWriterEndElement(writer);
    xmlTextWriterStartElementNS(writer, BAD_CAST "soapenv", BAD_CAST "Body", NULL);
    xmlTextWriterStartElementNS(writer, NULL, BAD_CAST "searchAssetsParam", BAD_CAST API);
    element(writer, "companyHandle", "c|110");
    element(writer, "folder", "Sample/Spring & Summer/");
    element(writer, "includeSubfolders", "true");
    xmlTextWriterStartElement(writer, BAD_CAST "assetTypeArray");
    element(writer, "items", "Image");
    element(writer, "items", "Video");
    xmlTextWriterEndElement(writer);
    element(writer, "recordsPerPage", "1000");
    element(writer, "resultsPage", "1");
    element(writer, "sortBy", "Name");
    element(writer, "sortDirection", "Ascending");
    xmlTextWriterStartElement(writer, BAD_CAST "responseFieldArray");
    element(writer, "items", "totalRows");
    element(writer, "items", "assetArray/items/name");
    element(writer, "items", "assetArray/items/imageInfo/width");
    xmlTextWriterEndElement(writer);
    xmlTextWriterEndDocument(writer);
    xmlFreeTextWriter(writer);
    int size = (int)xmlBufferLength(buffer);
    xmlBufferFree(buffer);
    return size;
}
