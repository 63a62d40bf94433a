// gSOAP with generated C. usage: gsoap_c decode FILE | encode
#include "worker.h"
#include "IpsApiSoap.nsmap"

static void decode(struct soap *soap) {
    struct _ns2__searchAssetsReturn answer;
    document_offset = 0;
    if (soap_recv___ns1__searchAssets(soap, &answer) != SOAP_OK) fail(soap, "gSOAP cannot read the document");
    if (answer.assetArray == NULL || answer.assetArray->__sizeitems != *answer.totalRows) fail(NULL, "gSOAP read another number of assets");
    soap_destroy(soap);
    soap_end(soap);
}

static void encode(struct soap *soap) {
    enum xsd__boolean yes = xsd__boolean__true_, no = xsd__boolean__false_;
    int records = 1000, page = 1;
    char *types[] = {"Image", "Video"};
    char *paths[] = {"totalRows", "assetArray/items/name", "assetArray/items/imageInfo/width"};
    struct ns2__StringArray type_array = {2, types}, path_array = {3, paths};
    struct _ns3__authHeader authentication;
    struct SOAP_ENV__Header header;
    struct __ns1__searchAssets call;
    struct _ns2__searchAssetsParam input;
    soap_default__ns3__authHeader(soap, &authentication);
    authentication.user = "admin@sample.example";
    authentication.password = "sample-password";
    authentication.locale = "de-DE";
    authentication.appName = "Benchmark";
    authentication.appVersion = "1.0";
    authentication.gzipResponse = &no;
    header.ns3__authHeader = &authentication;
    soap->header = &header;
    soap_default__ns2__searchAssetsParam(soap, &input);
    input.companyHandle = "c|110";
    input.folder = "Sample/Spring & Summer/";
    input.includeSubfolders = &yes;
    input.assetTypeArray = &type_array;
    input.recordsPerPage = &records;
    input.resultsPage = &page;
    input.sortBy = "Name";
    input.sortDirection = "Ascending";
    input.responseFieldArray = &path_array;
    call.ns2__searchAssetsParam = &input;
    sent_length = 0;
    soap_begin(soap);
    soap_serializeheader(soap);
    soap_serialize___ns1__searchAssets(soap, &call);
    if (soap_begin_send(soap) || soap_envelope_begin_out(soap) || soap_putheader(soap) || soap_body_begin_out(soap)
        || soap_put___ns1__searchAssets(soap, &call, "-ns1:searchAssets", "") || soap_body_end_out(soap) || soap_envelope_end_out(soap)
        || soap_end_send(soap))
        fail(soap, "gSOAP cannot write the envelope");
    if (sent_length < 900) fail(NULL, "gSOAP wrote too little");
    soap->header = NULL;
    soap_destroy(soap);
    soap_end(soap);
}

int main(int count, char **arguments) {
    struct soap *soap = soap_new1(SOAP_C_UTFSTRING | SOAP_XML_TREE);
    soap->frecv = receive_document;
    soap->fsend = send_nowhere;
    soap->fclose = close_nothing;
    if (count == 3 && strcmp(arguments[1], "decode") == 0) {
        read_document(arguments[2]);
        serve(soap, decode);
    } else if (count == 2 && strcmp(arguments[1], "encode") == 0) {
        serve(soap, encode);
    } else {
        fail(NULL, "usage: gsoap_c decode FILE | encode");
    }
    soap_free(soap);
    return 0;
}
