// What the gSOAP programs share: the loop that answers how often to run with how long a run took, and a document as a socket.
#ifndef WORKER_H
#define WORKER_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "soapH.h"

static const char *document;
static size_t document_length, document_offset;

static double processor_nanoseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return now.tv_sec * 1e9 + now.tv_nsec;
}

static void fail(struct soap *soap, const char *what) {
    fprintf(stderr, "%s\n", what);
    if (soap != NULL) soap_print_fault(soap, stderr);
    exit(1);
}

/// Hands out the document as a socket would.
static size_t receive_document(struct soap *soap, char *bytes, size_t count) {
    size_t rest = document_length - document_offset;
    if (rest < count) count = rest;
    memcpy(bytes, document + document_offset, count);
    document_offset += count;
    return count;
}

static size_t sent_length;

/// Takes what is sent and keeps only its length.
static int send_nowhere(struct soap *soap, const char *bytes, size_t count) {
    sent_length += count;
    return SOAP_OK;
}

static SOAP_SOCKET open_nothing(struct soap *soap, const char *endpoint, const char *host, int port) { return 0; }

static int close_nothing(struct soap *soap) { return SOAP_OK; }

static void read_document(const char *path) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) fail(NULL, "the document cannot be read");
    fseek(file, 0, SEEK_END);
    document_length = (size_t)ftell(file);
    rewind(file);
    char *bytes = (char *)malloc(document_length);
    if (bytes == NULL || fread(bytes, 1, document_length, file) != document_length) fail(NULL, "the document cannot be read");
    fclose(file);
    document = bytes;
}

/// Answers each number on standard input with nanoseconds of processor time a run.
static void serve(struct soap *soap, void (*run)(struct soap *)) {
    char line[64];
    puts("ready");
    fflush(stdout);
    while (fgets(line, sizeof line, stdin) != NULL) {
        int count = atoi(line);
        double start = processor_nanoseconds();
        for (int number = 0; number < count; number++) run(soap);
        printf("%.1f\n", (processor_nanoseconds() - start) / count);
        fflush(stdout);
    }
}

#endif
