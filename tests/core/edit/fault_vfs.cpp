// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/edit/fault_vfs.hpp"

#include <sqlite3.h>

#include <new>

namespace arpent::edit::test {
namespace {

struct Faults {
    int operations_left = -1;  ///< until the failures begin; -1 for never
    int code = SQLITE_OK;

    int next() {
        if (operations_left > 0) {
            --operations_left;
        }
        return operations_left == 0 ? code : SQLITE_OK;
    }
};

Faults faults;
sqlite3_vfs* real_vfs = nullptr;
sqlite3_vfs faulty_vfs;

/// SQLite's file, with the system's file behind it in the same memory.
struct File : sqlite3_file {
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_file* real(sqlite3_file* file) { return static_cast<File*>(file)->real(); }

int do_close(sqlite3_file* f) { return real(f)->pMethods->xClose(real(f)); }
int do_read(sqlite3_file* f, void* to, int size, sqlite3_int64 at) {
    return real(f)->pMethods->xRead(real(f), to, size, at);
}
int do_write(sqlite3_file* f, const void* from, int size, sqlite3_int64 at) {
    const int fault = faults.next();
    return fault != SQLITE_OK ? fault : real(f)->pMethods->xWrite(real(f), from, size, at);
}
int do_truncate(sqlite3_file* f, sqlite3_int64 size) {
    return real(f)->pMethods->xTruncate(real(f), size);
}
int do_sync(sqlite3_file* f, int flags) {
    const int fault = faults.next();
    return fault != SQLITE_OK ? fault : real(f)->pMethods->xSync(real(f), flags);
}
int do_file_size(sqlite3_file* f, sqlite3_int64* size) {
    return real(f)->pMethods->xFileSize(real(f), size);
}
int do_lock(sqlite3_file* f, int level) { return real(f)->pMethods->xLock(real(f), level); }
int do_unlock(sqlite3_file* f, int level) { return real(f)->pMethods->xUnlock(real(f), level); }
int do_check_lock(sqlite3_file* f, int* out) {
    return real(f)->pMethods->xCheckReservedLock(real(f), out);
}
int do_control(sqlite3_file* f, int op, void* arg) {
    return real(f)->pMethods->xFileControl(real(f), op, arg);
}
int do_sector(sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); }
int do_traits(sqlite3_file* f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); }
int do_shm_map(sqlite3_file* f, int page, int size, int extend, void volatile** out) {
    return real(f)->pMethods->xShmMap(real(f), page, size, extend, out);
}
int do_shm_lock(sqlite3_file* f, int at, int n, int flags) {
    return real(f)->pMethods->xShmLock(real(f), at, n, flags);
}
void do_shm_barrier(sqlite3_file* f) { real(f)->pMethods->xShmBarrier(real(f)); }
int do_shm_unmap(sqlite3_file* f, int remove) {
    return real(f)->pMethods->xShmUnmap(real(f), remove);
}

const sqlite3_io_methods methods{
    2,           do_close,       do_read,       do_write,   do_truncate, do_sync,   do_file_size,
    do_lock,     do_unlock,      do_check_lock, do_control, do_sector,   do_traits, do_shm_map,
    do_shm_lock, do_shm_barrier, do_shm_unmap,  nullptr,    nullptr};

int do_open(sqlite3_vfs* /*vfs*/, const char* name, sqlite3_file* f, int flags, int* out_flags) {
    auto* file = new (f) File();
    file->pMethods = nullptr;
    const int code = real_vfs->xOpen(real_vfs, name, file->real(), flags, out_flags);
    if (file->real()->pMethods != nullptr) {
        file->pMethods = &methods;
    }
    return code;
}

}  // namespace

FaultyDisk::FaultyDisk() {
    real_vfs = sqlite3_vfs_find(nullptr);
    faulty_vfs = *real_vfs;
    faulty_vfs.zName = "faulty";
    faulty_vfs.szOsFile = static_cast<int>(sizeof(File)) + real_vfs->szOsFile;
    faulty_vfs.xOpen = do_open;
    faulty_vfs.pNext = nullptr;
    heal();
    sqlite3_vfs_register(&faulty_vfs, 1);
}

FaultyDisk::~FaultyDisk() {
    sqlite3_vfs_unregister(&faulty_vfs);
    sqlite3_vfs_register(real_vfs, 1);
}

void FaultyDisk::fail_from(int operation, int code) { faults = {operation, code}; }

void FaultyDisk::heal() { faults = {}; }

}  // namespace arpent::edit::test
