// Tells ThreadSanitizer what it cannot see: libswiftSynchronization is not built for it, so that a Mutex that a thread had to wait for
// looks as if it were none. Scripts/sanitize loads this into the program under test.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdlib.h>

#define LOCK_SLOW "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK_SLOW "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"
#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context))

void __tsan_acquire(void *address);
void __tsan_release(void *address);

SWIFT void lockSlow(uint32_t thread, SELF void *mutex) __asm__(LOCK_SLOW);
SWIFT void unlockSlow(SELF void *mutex) __asm__(UNLOCK_SLOW);

static SWIFT void (*nextLockSlow)(uint32_t, SELF void *);
static SWIFT void (*nextUnlockSlow)(SELF void *);

__attribute__((constructor)) static void find(void) {
    nextLockSlow = dlsym(RTLD_NEXT, LOCK_SLOW);
    nextUnlockSlow = dlsym(RTLD_NEXT, UNLOCK_SLOW);
    if (!nextLockSlow || !nextUnlockSlow) abort();
    // Not into the programs that this one starts, such as the symbolizer.
    unsetenv("LD_PRELOAD");
}

SWIFT void lockSlow(uint32_t thread, SELF void *mutex) {
    nextLockSlow(thread, mutex);
    __tsan_acquire(mutex);
}

SWIFT void unlockSlow(SELF void *mutex) {
    __tsan_release(mutex);
    nextUnlockSlow(mutex);
}
