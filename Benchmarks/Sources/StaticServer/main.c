// Answers each SOAP action with the bytes of a file: the least work that a server can do, so that what is measured is the client.
// usage: StaticServer ACTION=FILE...   It prints its port, then for each action when its first answer began, in nanoseconds of the
// monotonic clock, and serves until its standard input ends.

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

struct answer {
    const char *action;
    int is_answered;
    char head[128];
    size_t head_length;
    const char *bytes;
    size_t length;
};

static struct answer answers[16];
static int answer_count;

static int add_answer(char *argument) {
    char *path = strchr(argument, '=');
    struct stat status;
    if (path == NULL || answer_count == 16) return -1;
    *path++ = 0;
    int file = open(path, O_RDONLY);
    if (file < 0 || fstat(file, &status) != 0) return -1;
    struct answer *answer = &answers[answer_count++];
    answer->action = argument;
    answer->length = (size_t)status.st_size;
    answer->bytes = mmap(NULL, answer->length, PROT_READ, MAP_PRIVATE, file, 0);
    close(file);
    answer->head_length = (size_t)snprintf(answer->head, sizeof answer->head,
        "HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=UTF-8\r\nContent-Length: %zu\r\n\r\n", answer->length);
    return answer->bytes == MAP_FAILED ? -1 : 0;
}

/// Tells when the first answer to an action begins.
static void note_first(struct answer *answer) {
    if (__atomic_exchange_n(&answer->is_answered, 1, __ATOMIC_RELAXED)) return;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    printf("%s %lld\n", answer->action, (long long)now.tv_sec * 1000000000LL + now.tv_nsec);
    fflush(stdout);
}

/// Writes an answer; -1 when the client has gone.
static int write_answer(int connection, const struct answer *answer) {
    struct iovec parts[2] = {{(void *)answer->head, answer->head_length}, {(void *)answer->bytes, answer->length}};
    int first = 0;
    while (first < 2) {
        ssize_t written = writev(connection, parts + first, 2 - first);
        if (written <= 0) return -1;
        while (first < 2 && (size_t)written >= parts[first].iov_len) written -= (ssize_t)parts[first++].iov_len;
        if (first < 2) {
            parts[first].iov_base = (char *)parts[first].iov_base + written;
            parts[first].iov_len -= (size_t)written;
        }
    }
    return 0;
}

/// The value of a header field in a request's head, or NULL.
static const char *field(const char *head, const char *name) {
    for (const char *line = strstr(head, "\r\n"); line != NULL; line = strstr(line, "\r\n")) {
        line += 2;
        if (strncasecmp(line, name, strlen(name)) == 0 && line[strlen(name)] == ':') return line + strlen(name) + 1;
    }
    return NULL;
}

static struct answer *find_answer(const char *head) {
    const char *action = field(head, "SOAPAction");
    if (action == NULL) return NULL;
    action += strspn(action, " \"");
    size_t length = strcspn(action, "\"\r\n ");
    for (int index = 0; index < answer_count; index++) {
        if (strlen(answers[index].action) == length && strncmp(answers[index].action, action, length) == 0) return &answers[index];
    }
    return NULL;
}

static void *serve(void *argument) {
    int connection = (int)(intptr_t)argument;
    char request[16384];
    size_t used = 0;
    for (;;) {
        char *end;
        request[used] = 0;
        while ((end = strstr(request, "\r\n\r\n")) == NULL && used < sizeof request - 1) {
            ssize_t count = read(connection, request + used, sizeof request - 1 - used);
            if (count <= 0) goto done;
            used += (size_t)count;
            request[used] = 0;
        }
        if (end == NULL) goto done;
        *end = 0;
        const char *length = field(request, "Content-Length");
        struct answer *answer = find_answer(request);
        size_t total = (size_t)(end - request) + 4 + (length == NULL ? 0 : strtoul(length, NULL, 10));
        if (answer == NULL || total >= sizeof request) goto done;
        while (used < total) {
            ssize_t count = read(connection, request + used, sizeof request - 1 - used);
            if (count <= 0) goto done;
            used += (size_t)count;
        }
        memmove(request, request + total, used - total);
        used -= total;
        note_first(answer);
        if (write_answer(connection, answer) != 0) goto done;
    }
done:
    close(connection);
    return NULL;
}

static void *accept_all(void *argument) {
    int listener = (int)(intptr_t)argument;
    for (;;) {
        int connection = accept(listener, NULL, NULL);
        if (connection < 0) return NULL;
        int one = 1;
        setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        pthread_t thread;
        if (pthread_create(&thread, NULL, serve, (void *)(intptr_t)connection) != 0) {
            close(connection);
        } else {
            pthread_detach(thread);
        }
    }
}

int main(int count, char **arguments) {
    signal(SIGPIPE, SIG_IGN);
    for (int index = 1; index < count; index++) {
        if (add_answer(arguments[index]) != 0) {
            fprintf(stderr, "%s cannot be served\n", arguments[index]);
            return 1;
        }
    }
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof address;
    if (bind(listener, (struct sockaddr *)&address, length) != 0 || listen(listener, 256) != 0
        || getsockname(listener, (struct sockaddr *)&address, &length) != 0) {
        perror("StaticServer");
        return 1;
    }
    printf("%d\n", ntohs(address.sin_port));
    fflush(stdout);
    pthread_t thread;
    pthread_create(&thread, NULL, accept_all, (void *)(intptr_t)listener);
    while (getchar() != EOF) {}
    return 0;
}
