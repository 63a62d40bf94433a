// Processor time of the process for Java, whose own figure (OperatingSystemMXBean) goes in steps of 10 ms.
#include <jni.h>
#include <time.h>

JNIEXPORT jlong JNICALL Java_Jaxb_processorNanoseconds(JNIEnv *environment, jclass type) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return now.tv_sec * 1000000000LL + now.tv_nsec;
}
