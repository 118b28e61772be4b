/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/run.h"

#define NUMBER_SIZE 7.5

static void
insert (PangoAttrList  *list,
        const CpRun    *run,
        PangoAttribute *attribute)
{
  attribute->start_index = run->start;
  attribute->end_index = run->end;
  pango_attr_list_insert (list, attribute);
}

static PangoAttribute *
blank_new (double width,
           double size)
{
  PangoRectangle shape = { 0, (int) (-0.8 * size * PANGO_SCALE), (int) (width * PANGO_SCALE), (int) (size * PANGO_SCALE) };

  return pango_attr_shape_new (&shape, &shape);
}

/** cp_runs_attributes: Returns: (transfer full): what makes Pango set @runs so, in letters of @size points */
PangoAttrList *
cp_runs_attributes (const GArray *runs,
                    double        size)
{
  PangoAttrList *list = pango_attr_list_new ();

  for (guint i = 0; i < runs->len; i++)
    {
      const CpRun *run = &g_array_index (runs, CpRun, i);

      switch (run->kind)
        {
        case CP_RUN_STRONG:
          insert (list, run, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
          break;
        case CP_RUN_PALE:
          insert (list, run, pango_attr_foreground_new (0x5800, 0x5800, 0x5800));
          break;
        case CP_RUN_SLANTED:
          insert (list, run, pango_attr_style_new (PANGO_STYLE_ITALIC));
          break;
        case CP_RUN_NUMBER:
          insert (list, run, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
          insert (list, run, pango_attr_size_new ((int) (NUMBER_SIZE * PANGO_SCALE)));
          insert (list, run, pango_attr_allow_breaks_new (FALSE));
          break;
        case CP_RUN_BLANK:
        default:
          insert (list, run, blank_new (run->width, size));
          break;
        }
    }
  return list;
}

/** cp_runs_part: moves what lies behind byte @at of a text from @runs to @rest, the runs of what begins there */
void
cp_runs_part (GArray  *runs,
              GArray  *rest,
              guint32  at)
{
  guint kept = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      CpRun run = g_array_index (runs, CpRun, i), behind = run;

      behind.start = MAX (run.start, at) - at;
      behind.end = run.end - MIN (run.end, at);
      if (run.end > at)
        g_array_append_val (rest, behind);
      run.end = MIN (run.end, at);
      if (run.start < at)
        g_array_index (runs, CpRun, kept++) = run;
    }
  g_array_set_size (runs, kept);
}
