/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cstddef>

#if defined(__SANITIZE_ADDRESS__)

/* GLib leaves its first table of quarks behind, by design, once there are over 2,048: to the sanitizer a leak. It is made before
 * main and by GLib's allocator, as much else, so that only the slow unwinder of stacks could tell it from ours, and that makes a
 * window ten times slower. What is still pointed at is none: the first allocation of that size is remembered. */
extern "C" void __sanitizer_malloc_hook (const volatile void *memory, size_t size);

extern "C" void
__sanitizer_malloc_hook (const volatile void *memory, size_t size)
{
  const size_t first_table = 2048 * sizeof (char *);
  static const volatile void *table;

  if (table == nullptr && size == first_table)
    table = memory;
}

#endif
