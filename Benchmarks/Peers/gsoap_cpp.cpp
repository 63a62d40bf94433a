// gSOAP with generated C++. usage: gsoap_cpp decode FILE | encode | send | load URL
#include <chrono>
#include <iostream>
#include <thread>
#include <vector>

#include "worker.h"
#include "IpsApiSoap.nsmap"

using Clock = std::chrono::steady_clock;

static double seconds(Clock::duration duration) { return std::chrono::duration<double>(duration).count(); }

/// The request that all contenders send.
struct Request {
    bool yes = true, no = false;
    int records = 1000, page = 1;
    std::string locale = "de-DE", name = "Benchmark", version = "1.0";
    std::string folder = "Sample/Spring & Summer/", order = "Name", direction = "Ascending";
    ns2__StringArray types, paths;
    _ns3__authHeader authentication;
    SOAP_ENV__Header header;
    _ns2__searchAssetsParam input;

    Request() {
        authentication.user = "admin@sample.example";
        authentication.password = "sample-password";
        authentication.locale = &locale;
        authentication.appName = &name;
        authentication.appVersion = &version;
        authentication.gzipResponse = &no;
        header.ns3__authHeader = &authentication;
        types.items = {"Image", "Video"};
        paths.items = {"totalRows", "assetArray/items/name", "assetArray/items/imageInfo/width"};
        input.companyHandle = "c|110";
        input.folder = &folder;
        input.includeSubfolders = &yes;
        input.assetTypeArray = &types;
        input.recordsPerPage = &records;
        input.resultsPage = &page;
        input.sortBy = &order;
        input.sortDirection = &direction;
        input.responseFieldArray = &paths;
    }
};

static void check(const _ns2__searchAssetsReturn &answer) {
    if (answer.assetArray == NULL || (int)answer.assetArray->items.size() != *answer.totalRows) fail(NULL, "gSOAP read another number of assets");
}

static void decode(struct soap *soap) {
    _ns2__searchAssetsReturn answer;
    document_offset = 0;
    if (soap_recv___ns1__searchAssets(soap, answer) != SOAP_OK) fail(soap, "gSOAP cannot read the document");
    check(answer);
    soap_destroy(soap);
    soap_end(soap);
}

/// The envelope alone, in one pass.
static void encode(struct soap *soap) {
    Request request;
    __ns1__searchAssets call;
    call.ns2__searchAssetsParam = &request.input;
    soap->header = &request.header;
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

/// What the generated proxy does before it waits for an answer: the envelope and the HTTP head.
static void send(struct soap *soap) {
    Request request;
    soap->header = &request.header;
    sent_length = 0;
    if (soap_send___ns1__searchAssets(soap, "http://127.0.0.1/IpsApiService", NULL, &request.input) != SOAP_OK)
        fail(soap, "gSOAP cannot send");
    if (sent_length < 900) fail(NULL, "gSOAP wrote too little");
    soap->header = NULL;
    soap_destroy(soap);
    soap_end(soap);
}

static std::vector<double> call(const char *url, int requests) {
    struct soap *soap = soap_new1(SOAP_C_UTFSTRING | SOAP_XML_TREE | SOAP_IO_KEEPALIVE);
    soap->tcp_keep_alive = 1;
    std::vector<double> latencies;
    for (int number = 0; number < requests; number++) {
        Clock::time_point start = Clock::now();
        Request request;
        _ns2__searchAssetsReturn answer;
        soap->header = &request.header;
        if (soap_call___ns1__searchAssets(soap, url, NULL, &request.input, answer) != SOAP_OK) fail(soap, "gSOAP cannot call");
        check(answer);
        soap->header = NULL;
        soap_destroy(soap);
        soap_end(soap);
        latencies.push_back(seconds(Clock::now() - start));
    }
    soap_free(soap);
    return latencies;
}

/// A thread and a connection each, with its share of the requests.
static std::vector<double> call(const char *url, int connections, int requests) {
    std::vector<std::thread> threads;
    std::vector<std::vector<double>> shares(connections);
    for (int index = 0; index < connections; index++) {
        int share = requests / connections + (index < requests % connections ? 1 : 0);
        threads.emplace_back([=, &shares] { shares[index] = call(url, share); });
    }
    std::vector<double> latencies;
    for (int index = 0; index < connections; index++) {
        threads[index].join();
        latencies.insert(latencies.end(), shares[index].begin(), shares[index].end());
    }
    return latencies;
}

static void load(const char *url) {
    int connections, requests;
    std::cout << "ready" << std::endl;
    while (std::cin >> connections >> requests) {
        double processor = processor_nanoseconds();
        Clock::time_point start = Clock::now();
        std::vector<double> latencies = call(url, connections, requests);
        double wall = seconds(Clock::now() - start);
        std::cout << wall << ' ' << (processor_nanoseconds() - processor) / 1e9;
        for (double latency : latencies) std::cout << ' ' << latency;
        std::cout << std::endl;
    }
}

int main(int count, char **arguments) {
    std::string mode = count > 1 ? arguments[1] : "";
    if (mode == "load" && count == 3) {
        load(arguments[2]);
        return 0;
    }
    struct soap *soap = soap_new1(SOAP_C_UTFSTRING | SOAP_XML_TREE);
    soap->frecv = receive_document;
    soap->fsend = send_nowhere;
    soap->fclose = close_nothing;
    if (mode == "decode" && count == 3) {
        read_document(arguments[2]);
        serve(soap, decode);
    } else if (mode == "encode") {
        serve(soap, encode);
    } else if (mode == "send") {
        soap->fopen = open_nothing;
        serve(soap, send);
    } else {
        fail(NULL, "usage: gsoap_cpp decode FILE | encode | send | load URL");
    }
    soap_free(soap);
    return 0;
}
