/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/volume.h"

/* A volume is full with the article in which it comes to so many statements. */
#define MANY_STATEMENTS 1000

/* The number behind the volume that begins with @first; 0 in @lacking where nothing comes to it any more. */
static guint
end_of (CpReading *const *readings,
        guint             n_readings,
        guint             first,
        guint            *lacking)
{
  guint end;

  *lacking = MANY_STATEMENTS;
  for (end = first; end < n_readings && *lacking > 0; end++)
    *lacking -= MIN (*lacking, readings[end]->statements->len);
  return end;
}

/**
 * cp_volume_end:
 * @first: the number of a reading that a volume begins with
 *
 * What is read is gone through in volumes: so many articles, in their order, that their statements are as many as those of a
 * comparison that a person would look through. What a volume teaches holds for it and for those behind it. So what was found in a
 * full volume stays as it is, whatever articles come to the end, and a comparison of one volume is gone through as a whole.
 *
 * Returns: the number behind that of the volume's last reading
 */
guint
cp_volume_end (CpReading *const *readings,
               guint             n_readings,
               guint             first)
{
  guint lacking;

  return end_of (readings, n_readings, first, &lacking);
}

/** cp_volumes_full: Returns: how many readings stand in full volumes, to which nothing comes any more */
guint
cp_volumes_full (CpReading *const *readings,
                 guint             n_readings)
{
  guint full = 0, lacking;

  while (full < n_readings)
    {
      guint end = end_of (readings, n_readings, full, &lacking);

      if (lacking > 0)
        break;
      full = end;
    }
  return full;
}
